import { Type, type Static } from 'typebox';
import { levels } from '../../domain/levels.ts';
import { roles } from '../../domain/roles.ts';
import { Instant } from './instants.ts';

const closed = { additionalProperties: false };

/** Who did it: a person in a role, or a system such as the clock itself. */
export const Doer = Type.Union([
  Type.Object({ id: Type.String(), name: Type.String(), role: Type.Enum(roles) }, closed),
  Type.Object({ system: Type.String() }, closed),
]);

export const TimelineItem = Type.Object(
  {
    seq: Type.Integer(),
    at: Instant,
    type: Type.String(),
    by: Doer,
    level: Type.Enum(levels),
    text: Type.String({ description: "one sentence in the reader's language" }),
    data: Type.Record(Type.String(), Type.Unknown(), { description: 'codes and words of the event' }),
  },
  {
    ...closed,
    examples: [
      {
        seq: 2,
        at: '2026-03-02T09:05:00+08:00',
        type: 'accepted',
        by: { id: '0199b2c4-0000-7000-8000-000000000001', name: '鲁令友', role: 'grid_worker' },
        level: 'grid',
        text: '网格员 鲁令友 签收了案件',
        data: {},
      },
    ],
  },
);
export type TimelineItemView = Static<typeof TimelineItem>;

export const Timeline = Type.Object({ items: Type.Array(TimelineItem) }, closed);
