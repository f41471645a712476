import { Type, type Static } from 'typebox';
import { riskColours } from '../../domain/mediation-events.ts';
import { proposals } from '../../domain/review.ts';
import { Instant } from '../cases/instants.ts';

const closed = { additionalProperties: false };
const Unit = Type.Object({ code: Type.String(), name: Type.String() }, closed);

const head = {
  year: Type.Integer(),
  week: Type.Integer({ description: 'of ISO 8601' }),
  street: Unit,
  from: Instant,
  at: Type.String({ ...Instant, description: 'when the review meets: Friday at 17:00' }),
  signed: Type.Union([Type.Object({ name: Type.String(), at: Instant }, closed), Type.Null()]),
};

export const ReviewList = Type.Object({ items: Type.Array(Type.Object(head, closed)) }, closed);
export type ReviewListView = Static<typeof ReviewList>;

const Colour = Type.Enum(riskColours);
const Item = Type.Object(
  {
    case: Type.Object({ id: Type.String(), number: Type.String() }, closed),
    topic: Type.String(),
    place: Unit,
    holder: Unit,
    registeredAt: Instant,
    new: Type.Boolean({ description: 'registered since the review before' }),
    overdue: Type.Boolean(),
    risk: Type.Union([
      Type.Object({ from: Type.Union([Colour, Type.Null()]), to: Colour }, closed),
      Type.Null({ description: 'its colour has not changed' }),
    ]),
    repeats: Type.Array(Type.Object({ party: Type.String({ description: 'masked' }), cases: Type.Integer() }, closed), {
      description: 'parties that other disputes name, too, and how many',
    }),
    proposed: Type.Array(Type.Enum(proposals), {
      description: 'why it is proposed to go up a level; empty: it is not',
    }),
  },
  closed,
);

/** The pack of the weekly review of disputes (周研判): all that were open when it met. */
export const Review = Type.Object(
  {
    ...head,
    open: Type.Integer(),
    new: Type.Integer(),
    overdue: Type.Integer(),
    repeated: Type.Integer({ description: 'with a party that comes again' }),
    riskChanged: Type.Integer(),
    proposed: Type.Integer(),
    items: Type.Array(Item),
  },
  closed,
);
export type ReviewView = Static<typeof Review>;
