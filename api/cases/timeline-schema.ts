import { Type, type Static } from 'typebox';
import { levels } from '../../domain/levels.ts';
import { CaseFile } from '../files/schema.ts';
import { Doer } from './doer-schema.ts';
import { Instant } from './instants.ts';

const closed = { additionalProperties: false };

export const TimelineItem = Type.Object(
  {
    seq: Type.Integer(),
    at: Instant,
    type: Type.String(),
    by: Doer,
    level: Type.Enum(levels),
    text: Type.String({ description: "one sentence in the reader's language" }),
    files: Type.Optional(Type.Array(CaseFile, { description: 'what the event names' })),
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
