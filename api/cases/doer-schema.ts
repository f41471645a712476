import { Type, type Static } from 'typebox';
import { roles } from '../../domain/roles.ts';

const closed = { additionalProperties: false };

/** Who did it: a person in a role, or a system such as the clock itself. */
export const Doer = Type.Union([
  Type.Object({ id: Type.String(), name: Type.String(), role: Type.Enum(roles) }, closed),
  Type.Object({ system: Type.String() }, closed),
]);
export type DoerView = Static<typeof Doer>;
