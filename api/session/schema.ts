import { Type, type Static } from 'typebox';
import { roles } from '../../domain/roles.ts';

const closed = { additionalProperties: false };

export const Credentials = Type.Object(
  {
    username: Type.String({ minLength: 1, maxLength: 100 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { ...closed, examples: [{ username: 'grid-worker', password: 'gridcase-demo' }] },
);

export const User = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    posts: Type.Array(
      Type.Object({ role: Type.Enum(roles), unit: Type.String({ description: 'code of the unit' }) }, closed),
    ),
    permissions: Type.Array(Type.String(), {
      description:
        'what may be called, and the verbs that may be used on some case: for menus, not a promise for any one case',
    }),
  },
  {
    ...closed,
    examples: [
      {
        id: '0199b2c4-0000-7000-8000-000000000001',
        name: '李建国',
        posts: [{ role: 'grid_worker', unit: 'YX-01-01' }],
        permissions: ['cases:read', 'cases:register', 'accept', 'feedback'],
      },
    ],
  },
);
export type UserView = Static<typeof User>;

export const SignedIn = Type.Object({ user: User }, closed);
