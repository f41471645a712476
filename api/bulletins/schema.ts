import { Type, type Static } from 'typebox';
import { Instant } from '../cases/instants.ts';

const closed = { additionalProperties: false };
const Unit = Type.Object({ code: Type.String(), name: Type.String() }, closed);

export const BulletinParams = Type.Object(
  { year: Type.String({ pattern: String.raw`^\d{4}$` }), week: Type.String({ pattern: String.raw`^\d{1,2}$` }) },
  closed,
);

const head = {
  year: Type.Integer(),
  week: Type.Integer({ description: 'of ISO 8601, from Monday' }),
  street: Unit,
  from: Instant,
  to: Instant,
  publishedAt: Instant,
  acknowledged: Type.Boolean({ description: 'whether the reader has taken note' }),
  acknowledgements: Type.Integer(),
};

/** The bulletins that were published, the latest first. */
export const BulletinList = Type.Object({ items: Type.Array(Type.Object(head, closed)) }, closed);
export type BulletinListView = Static<typeof BulletinList>;

const Item = Type.Object(
  {
    case: Type.Object({ id: Type.String(), number: Type.String() }, closed),
    place: Unit,
    holder: Unit,
    registeredAt: Instant,
    opened: Type.Boolean({ description: 'registered in the week' }),
    ended: Type.Unsafe<'closed' | 'rejected' | 'withdrawn' | 'merged' | null>({
      type: ['string', 'null'],
      enum: ['closed', 'rejected', 'withdrawn', 'merged', null],
      description: 'how it ended within the week; null where it goes on',
    }),
    last: Type.Object({ type: Type.String(), text: Type.String(), at: Instant }, closed),
    idle: Type.Boolean({ description: 'seven days and more without progress' }),
  },
  closed,
);

/** The weekly bulletin of property disputes (物业纠纷周报): codes, instants and no personal data, as it was published. */
export const Bulletin = Type.Object(
  {
    ...head,
    opened: Type.Integer(),
    closed: Type.Integer(),
    endedOtherwise: Type.Integer({ description: 'rejected, withdrawn or merged in the week' }),
    carriedOver: Type.Integer({ description: 'still open when the week ended' }),
    idle: Type.Integer({ description: 'of these, seven days and more without progress' }),
    items: Type.Array(Item),
    acknowledgedBy: Type.Array(Type.Object({ name: Type.String(), unit: Unit, at: Instant }, closed)),
  },
  closed,
);
export type BulletinView = Static<typeof Bulletin>;
