import { Type, type Static } from 'typebox';
import { caseKinds } from '../../domain/kinds.ts';
import { cardColours } from '../../domain/rungs.ts';
import { levels } from '../../domain/levels.ts';
import { ClockKindText } from '../cases/clock-schema.ts';
import { Instant, InstantOrNull } from '../cases/instants.ts';
import { Person } from '../cases/schema.ts';
import { Moment } from '../lists/moment-schema.ts';
import { NextCursor, Page } from '../lists/schema.ts';

const closed = { additionalProperties: false };
const Duration = Type.String({ description: 'ISO 8601', examples: ['PT27H30M'] });

export const Window = {
  from: Type.Optional(Moment),
  to: Type.Optional(Moment),
  unit: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: 'code; its whole subtree' })),
  kind: Type.Optional(Type.Enum(caseKinds)),
};

const BreachFilter = {
  ...Window,
  topic: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  heldBy: Type.Optional(
    Type.String({ minLength: 1, maxLength: 64, description: 'the one unit that held the case when the clock ran out' }),
  ),
  heldAt: Type.Optional(Type.Enum(levels)),
};

export const BreachQuery = Type.Object(
  { ...BreachFilter, groupBy: Type.Optional(Type.Enum(['unit', 'topic', 'level', 'week'] as const)), ...Page },
  closed,
);

export const BreachFileQuery = Type.Object(BreachFilter, closed);
export type BreachFileQueryString = Static<typeof BreachFileQuery>;

export const List = Type.String({ description: 'address of the list that makes the number up' });

const Totals = {
  registered: Type.Integer(),
  closed: Type.Integer(),
  due: Type.Integer({ description: 'total times that came due in the window, or stand still since then on the list' }),
  listed: Type.Integer({ description: 'of these, on cases that are listed (挂账)' }),
  onTime: Type.Integer({ description: 'of these, met without an extension' }),
  extended: Type.Integer({ description: 'of these, met with an extension: never on time' }),
  breached: Type.Integer({ description: 'missed clocks of every kind: the items' }),
  onTimeRate: Type.Unsafe<number | null>({ type: ['number', 'null'], description: 'onTime ÷ n' }),
  n: Type.Integer({ description: 'due − listed' }),
  lists: Type.Object(
    { registered: List, closed: List, due: List, listed: List, onTime: List, extended: List, breached: List },
    closed,
  ),
};

const Span = Type.Object({ from: Instant, to: InstantOrNull }, closed);

export const BreachItem = Type.Object(
  {
    case: Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() }, closed),
    number: Type.String(),
    clock: Type.String(),
    kind: ClockKindText,
    level: Type.Unsafe<(typeof levels)[number] | null>({
      type: ['string', 'null'],
      enum: [...levels, null],
      description: 'at which the case was when the clock ran out',
    }),
    holder: Type.Union([
      Type.Object(
        {
          unit: Type.Object({ code: Type.String(), name: Type.String(), level: Type.Enum(levels) }, closed),
          person: Type.Union([Person, Type.Null()]),
        },
        closed,
      ),
      Type.Null(),
    ]),
    dueAt: InstantOrNull,
    breachedAt: Instant,
    stoppedAt: InstantOrNull,
    lateBy: Duration,
    heldByLevel: Type.Object({ grid: Duration, community: Duration, street: Duration }, closed),
    pauses: Type.Array(Span),
    extensions: Type.Array(Type.Object({ at: Instant, days: Type.Integer() }, closed)),
    cards: Type.Array(
      Type.Object(
        { n: Type.Integer(), colour: Type.Enum(cardColours), issuedAt: Instant, liftedAt: InstantOrNull },
        closed,
      ),
    ),
    policy: Type.String({ examples: ['ordinance-5wd@1/R6'] }),
    source: Type.String({ description: 'where the number of the clock comes from, as its policy says' }),
    noticedLateBy: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'how long after the due time the product noticed it; null where the clock was stopped before it did',
    }),
  },
  closed,
);
export type BreachItemView = Static<typeof BreachItem>;

const Group = Type.Object({ key: Type.String(), name: Type.String(), ...Totals }, closed);
export type BreachGroupView = Static<typeof Group>;

const Lateness = Type.Object(
  { n: Type.Integer(), median: Duration, p95: Duration, longest: Duration },
  { ...closed, description: 'how late the product itself noticed the due times of these missed clocks' },
);

export const BreachReport = Type.Object(
  {
    totals: Type.Object(Totals, closed),
    groups: Type.Array(Group),
    lateness: Type.Union([Lateness, Type.Null()]),
    items: Type.Array(BreachItem),
    nextCursor: NextCursor,
  },
  closed,
);

export type BreachReportView = Static<typeof BreachReport>;
export type BreachQueryString = Static<typeof BreachQuery>;

export const BreachFile = Type.String({ description: 'CSV in UTF-8 with a byte order mark' });

export const LevelQuery = Type.Object(Window, closed);

const LevelCount = {
  level: Type.Enum(levels),
  closed: Type.Integer(),
  share: Type.Unsafe<number | null>({ type: ['number', 'null'], description: 'of all that were closed' }),
  list: List,
};

/** Where cases were closed (小事不出网格): per month and over the whole window. */
export const LevelReport = Type.Object(
  {
    totals: Type.Array(Type.Object(LevelCount, closed)),
    items: Type.Array(Type.Object({ month: Type.String({ examples: ['2026-10'] }), ...LevelCount }, closed)),
  },
  closed,
);
export type LevelReportView = Static<typeof LevelReport>;

const { unit, kind } = Window;
export const AgeingQuery = Type.Object({ unit, kind }, closed);
export type AgeingQueryString = Static<typeof AgeingQuery>;

const Overdue = { overdue: Type.Integer({ description: 'open cases past their due time' }), list: List };

/** For how long open cases have been overdue, in working dates since their due date. */
export const AgeingReport = Type.Object(
  {
    ...Overdue,
    items: Type.Array(
      Type.Object(
        {
          over: Type.Integer({ description: 'working days; 0 begins at the due time itself' }),
          upTo: Type.Unsafe<number | null>({ type: ['integer', 'null'], description: 'working days; null: no end' }),
          ...Overdue,
        },
        closed,
      ),
    ),
  },
  closed,
);
export type AgeingReportView = Static<typeof AgeingReport>;
