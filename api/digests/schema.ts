import { Type, type Static } from 'typebox';
import { reminderTypes } from '../../domain/reminders.ts';
import { cardColours } from '../../domain/rungs.ts';
import { Instant } from '../cases/instants.ts';
import { NextCursor, Page } from '../lists/schema.ts';

const closed = { additionalProperties: false };

export const DigestQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, description: '10 unless told' })),
    cursor: Page.cursor,
  },
  closed,
);

const Item = Type.Object(
  {
    case: Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() }, closed),
    clock: Type.String({ description: 'kind of the clock, as in the case' }),
    what: Type.Enum(reminderTypes),
    card: Type.Unsafe<(typeof cardColours)[number] | null>({
      type: ['string', 'null'],
      enum: [...cardColours, null],
      description: 'colour of the card that was issued (督办单)',
    }),
    at: Type.String({ ...Instant, description: 'when its time had come' }),
    lateBy: Type.String({ description: 'how much later the product noticed (ISO 8601)', examples: ['PT72H'] }),
  },
  closed,
);

const Digest = Type.Object(
  {
    id: Type.Integer(),
    unit: Type.Object({ code: Type.String(), name: Type.String() }, closed),
    madeAt: Instant,
    unread: Type.Boolean({ description: 'whether the reader has not noted it as read' }),
    counts: Type.Array(Type.Object({ what: Type.Enum(reminderTypes), count: Type.Integer() }, closed)),
    items: Type.Array(Item, { description: 'in the order of their due times' }),
  },
  closed,
);

const example = {
  id: 7,
  unit: { code: 'YX-01', name: '云溪社区' },
  madeAt: '2026-03-05T09:00:21+08:00',
  unread: true,
  counts: [{ what: 'climbed', count: 1 }],
  items: [
    {
      case: { id: '01956f6e-0000-7000-8000-000000000001', number: '330100-20260302-0001', title: '下水道堵塞' },
      clock: 'holding',
      what: 'climbed',
      card: null,
      at: '2026-03-03T09:00:00+08:00',
      lateBy: 'PT48H',
    },
  ],
};

/** What the times of a unit's cases have to say, gathered (提醒汇总). */
export const Digests = Type.Object(
  { items: Type.Array(Digest), nextCursor: NextCursor },
  { ...closed, examples: [{ items: [example], nextCursor: null }] },
);
export type DigestsView = Static<typeof Digests>;

export const Unread = Type.Object({ unread: Type.Integer() }, { ...closed, examples: [{ unread: 1 }] });
export type UnreadView = Static<typeof Unread>;

export const Reading = Type.Object(
  { upTo: Type.Integer({ minimum: 1, description: 'id of the latest digest that was read' }) },
  { ...closed, examples: [{ upTo: 7 }] },
);
