import { Type, type Static } from 'typebox';
import { calendarShape } from '../../domain/calendar-shape.ts';
import type { CalendarContent } from '../../domain/calendar-shape.ts';
import { policyShape } from '../../domain/policy-shape.ts';
import type { PolicyContent } from '../../domain/policy-shape.ts';
import { Instant } from '../cases/instants.ts';

const closed = { additionalProperties: false };
const open = { additionalProperties: true };

const Name = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 64, examples: ['ordinance-5wd'] });

/** A field as the shape in the domain describes it, so that the wire is described in one place. */
function field<C, K extends keyof C & string>(shape: { schema: object }, name: K) {
  const { properties } = shape.schema as { properties: Record<string, object> };
  return Type.Unsafe<C[K]>(properties[name] ?? {});
}

const publication = {
  state: Type.Literal('published'),
  version: Type.Integer(),
  author: Type.String({ description: 'who wrote the version' }),
  publishedBy: Type.Union([Type.String(), Type.Null()]),
  publishedAt: Instant,
  reason: Type.String({ description: 'why it was published' }),
  appliedTo: Type.Enum(['new', 'open'], { description: 'for cases registered since, or for those open then as well' }),
  rebase: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'what applies it to the open cases: see `/sla/rebases/{id}`',
  }),
};

export const PublishedPolicy = Type.Object(
  {
    name: Type.String(),
    ...publication,
    effectiveFrom: Instant,
    rows: field<PolicyContent, 'rows'>(policyShape, 'rows'),
    fixed: field<PolicyContent, 'fixed'>(policyShape, 'fixed'),
    rungs: Type.Optional(field<PolicyContent, 'rungs'>(policyShape, 'rungs')),
  },
  closed,
);
export type PublishedPolicyView = Static<typeof PublishedPolicy>;

export const PublishedCalendar = Type.Object(
  {
    name: Type.String(),
    ...publication,
    utcOffsetMinutes: Type.Integer(),
    weeks: field<CalendarContent, 'weeks'>(calendarShape, 'weeks'),
    off: field<CalendarContent, 'off'>(calendarShape, 'off'),
    work: field<CalendarContent, 'work'>(calendarShape, 'work'),
    coverage: field<CalendarContent, 'coverage'>(calendarShape, 'coverage'),
    notices: Type.Record(Type.String(), Type.String(), {
      description: 'per year, the notice that its dates come from',
    }),
  },
  closed,
);
export type PublishedCalendarView = Static<typeof PublishedCalendar>;

/** A draft is printed as it was sent; only these fields are the server's. */
export const Draft = Type.Object(
  {
    state: Type.Literal('draft'),
    name: Type.String(),
    version: Type.Integer(),
    author: Type.String(),
    savedAt: Instant,
  },
  { ...open, description: 'and every field that was sent, right or wrong' },
);
export type DraftView = Static<typeof Draft> & Record<string, unknown>;

export const Policies = Type.Object({ items: Type.Array(Type.Union([PublishedPolicy, Draft])) }, closed);
export const Calendars = Type.Object({ items: Type.Array(Type.Union([PublishedCalendar, Draft])) }, closed);

export const RuleParams = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 64 }),
    version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  },
  closed,
);

const draftDescription =
  'Taken as it comes, so that a half-finished version can be kept; everything that is wrong with it is named when it is to be published. What a list prints beside the content (state, version, author, times) is left out.';

const fixedExample = { verify: '1wd', callback: '1wd', rework: '3wd' };
export const PolicyDraftBody = Type.Object(
  { name: Name },
  {
    ...open,
    description: `name, effectiveFrom, rows, fixed, rungs?, reason?, and calendar? to be published with it. ${draftDescription}`,
    examples: [{ name: 'ordinance-5wd', effectiveFrom: '2026-12-01T00:00:00+08:00', rows: [], fixed: fixedExample }],
  },
);
export const CalendarDraftBody = Type.Object(
  { name: Name },
  {
    ...open,
    description: `name, utcOffsetMinutes, weeks, off, work, coverage, notices?, reason?. ${draftDescription}`,
    examples: [
      {
        name: 'cn-2026',
        utcOffsetMinutes: 480,
        weeks: [{ days: [[[510, 720]], [[510, 720]], [[510, 720]], [[510, 720]], [[510, 720]], [], []] }],
        off: [['2026-01-01', '2026-01-03', '元旦']],
        work: [['2026-01-04', '元旦']],
        coverage: { from: '2026-01-01', to: '2026-12-31' },
      },
    ],
  },
);

export const PublicationBody = Type.Object(
  {
    reason: Type.String({ minLength: 1, maxLength: 2000 }),
    applyTo: Type.Enum(['new', 'open'], {
      description: '`new`: cases that are registered from now on; `open`: the open ones as well, in a rebase',
    }),
  },
  { ...closed, examples: [{ reason: '按新修订的热线条例调整', applyTo: 'new' }] },
);

export const RuleHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
});

export const Fault = Type.Object(
  {
    fault: Type.String({ description: 'a code' }),
    pointer: Type.String({ description: 'JSON pointer into the draft' }),
    message: Type.String(),
  },
  {
    ...closed,
    examples: [
      { fault: 'equal_ranks', pointer: '/rows/3/rank', message: 'R1 与 R13 的优先级相同，会同时匹配同一案件' },
    ],
  },
);
export type FaultView = Static<typeof Fault>;
export const Faults = Type.Object({ items: Type.Array(Fault) }, closed);
