import { Type, type Static } from 'typebox';
import { exclusions, rateIds } from '../../domain/rates.ts';
import { List, Window } from './schema.ts';

const closed = { additionalProperties: false };

export const Counted = Type.Object({ count: Type.Integer(), list: List }, closed);
export type CountedView = Static<typeof Counted>;

const Share = Type.Unsafe<number | null>({
  type: ['number', 'null'],
  description: 'null where there is nothing to divide by',
});

const Rate = Type.Object(
  {
    id: Type.Enum(rateIds),
    value: Share,
    numerator: Counted,
    denominator: Counted,
    excluded: Type.Array(Type.Object({ why: Type.Enum(exclusions), count: Type.Integer(), list: List }, closed), {
      description: 'what is left out of both (剔除)',
    }),
  },
  closed,
);
export type RateView = Static<typeof Rate>;

const Rates = {
  composite: Type.Unsafe<number | null>({
    type: ['number', 'null'],
    description: '0.3 × response + 0.35 × resolution + 0.35 × satisfaction; null where one of them is',
  }),
  rates: Type.Array(Rate),
};

export const RateQuery = Type.Object(
  { ...Window, groupBy: Type.Optional(Type.Enum(['unit', 'topic', 'week', 'month'] as const)) },
  closed,
);
export type RateQueryString = Static<typeof RateQuery>;

/** The rates of a window, over all and by group (sla-matrix.md §4). */
export const RateReport = Type.Object(
  {
    ...Rates,
    groups: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), ...Rates }, closed)),
  },
  closed,
);
export type RateReportView = Static<typeof RateReport>;

export const SourceQuery = Type.Object(Window, closed);
export type SourceQueryString = Static<typeof SourceQuery>;

/** How matters reached the street (来源构成), and how much of it staff came across themselves. */
export const SourceReport = Type.Object(
  {
    registered: Counted,
    proactive: Type.Object({ value: Share, ...Counted.properties }, closed),
    foundByGrid: Type.Object({ value: Share, ...Counted.properties }, closed),
    items: Type.Array(
      Type.Object({ channel: Type.String(), name: Type.String(), share: Share, ...Counted.properties }, closed),
    ),
  },
  closed,
);
export type SourceReportView = Static<typeof SourceReport>;

const Change = Type.Unsafe<number | null>({
  type: ['number', 'null'],
  description:
    'of now against before, as a share of before; null where before is 0, since nothing can be compared with nothing',
});
const Compared = { now: Counted, before: Counted, change: Change };

export const HotQuery = Type.Object(
  {
    ...Window,
    against: Type.Optional(
      Type.Enum(['period', 'year'] as const, {
        description: 'what came right before and was as long (unless told otherwise), or the same dates a year earlier',
      }),
    ),
  },
  { ...closed, description: 'The window is the present week (ISO 8601) unless told otherwise.' },
);
export type HotQueryString = Static<typeof HotQuery>;

const Period = Type.Object(
  { from: Type.String({ format: 'date-time' }), to: Type.String({ format: 'date-time' }) },
  closed,
);

const Line = Type.Object(
  { key: Type.String(), name: Type.String(), share: Share, ...Compared },
  { ...closed, description: '`share`: of all that were registered now' },
);

/** What is reported most, by topic and by grid, against the time before (高频诉求). */
export const HotReport = Type.Object(
  {
    now: Period,
    before: Period,
    registered: Type.Object(Compared, closed),
    closed: Type.Object(Compared, closed),
    topics: Type.Array(Line),
    places: Type.Array(Line),
  },
  closed,
);
export type HotReportView = Static<typeof HotReport>;

/** What was done again: after which check, and how often (返工). */
export const ReworkReport = Type.Object(
  {
    rate: Rate,
    started: Counted,
    open: Counted,
    causes: Type.Array(Type.Object({ cause: Type.String(), name: Type.String(), ...Counted.properties }, closed)),
  },
  closed,
);
export type ReworkReportView = Static<typeof ReworkReport>;
