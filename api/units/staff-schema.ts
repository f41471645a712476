import { Type, type Static } from 'typebox';
import { roles } from '../../domain/roles.ts';

const closed = { additionalProperties: false };

export const Staff = Type.Object(
  {
    items: Type.Array(
      Type.Object({ id: Type.String(), name: Type.String(), roles: Type.Array(Type.Enum(roles)) }, closed),
    ),
  },
  {
    ...closed,
    examples: [{ items: [{ id: '5f0c6d6e-0000-5000-8000-000000000001', name: '李建国', roles: ['grid_worker'] }] }],
  },
);
export type StaffView = Static<typeof Staff>;
