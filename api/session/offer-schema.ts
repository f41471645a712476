import { Type, type Static } from 'typebox';
import { roles } from '../../domain/roles.ts';

const closed = { additionalProperties: false };

/** What the log-in page may offer to anybody. Outside the demonstration: nothing. */
export const Offer = Type.Object(
  {
    demonstration: Type.Boolean(),
    password: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'of the demo accounts' }),
    accounts: Type.Array(
      Type.Object(
        { username: Type.String(), name: Type.String(), role: Type.Enum(roles), unit: Type.String() },
        { ...closed, description: 'one demo account; `unit` is the name of its unit' },
      ),
    ),
  },
  { ...closed, examples: [{ demonstration: false, password: null, accounts: [] }] },
);
export type OfferView = Static<typeof Offer>;
