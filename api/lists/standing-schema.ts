import { Type } from 'typebox';
import { cardColours } from '../../domain/rungs.ts';
import { Instant, InstantOrNull } from '../cases/instants.ts';

const closed = { additionalProperties: false };

/** The cards of a line that were not lifted. */
export const StandingCards = Type.Array(
  Type.Object(
    { n: Type.Integer(), colour: Type.Enum(cardColours), issuedAt: Instant, repliedAt: InstantOrNull },
    closed,
  ),
  { description: 'supervision cards (督办单) that stand on it' },
);

/** Why a line stands on the key list. */
export const KeyListing = Type.Union([
  Type.Object(
    {
      reason: Type.String({ description: 'code of a listing reason of the catalogue' }),
      owner: Type.Object({ id: Type.String(), name: Type.String() }, closed),
      reviewAt: InstantOrNull,
    },
    {
      ...closed,
      description: 'of a listed case (挂账): why, who answers for it, and until when it is looked at again',
    },
  ),
  Type.Null(),
]);
