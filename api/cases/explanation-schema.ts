import { Type, type Static } from 'typebox';
import { budgetUnits } from '../../domain/budget.ts';
import { Instant, InstantOrNull } from './instants.ts';

const closed = { additionalProperties: false };

const Span = Type.Object({ from: Instant, to: InstantOrNull }, closed);

const Step = Type.Object(
  {
    from: Type.String({ format: 'date' }),
    to: Type.String({ format: 'date' }),
    days: Type.Integer(),
    what: Type.Enum(['counted', 'skipped', 'rolled', 'landed', 'limited', 'folded'] as const),
    reason: Type.Optional(Type.Enum(['start_day', 'weekend', 'holiday', 'paused', 'after_close'] as const)),
    name: Type.Optional(Type.String({ description: 'of the holiday' })),
    minutes: Type.Optional(Type.Number()),
    counted: Type.Optional(Type.Integer({ description: 'dates counted in a folded stretch' })),
    stretches: Type.Optional(Type.Array(Span)),
    outsideCoverage: Type.Optional(Type.Boolean()),
    text: Type.String(),
  },
  closed,
);

/** Why a clock is due when it is: each date counted and each skipped, with the holiday's name. */
export const Explanation = Type.Object(
  {
    unit: Type.Enum(budgetUnits),
    budget: Type.Number(),
    calendar: Type.String(),
    startAt: InstantOrNull,
    dueAt: InstantOrNull,
    provisional: Type.Boolean(),
    pauses: Type.Array(Span),
    steps: Type.Array(Step),
  },
  closed,
);
export type ExplanationView = Static<typeof Explanation>;

export const ClockExplanation = Type.Object(
  {
    ...Explanation.properties,
    clock: Type.String(),
    row: Type.String({ examples: ['ordinance-5wd@1/R6'] }),
    source: Type.String({ description: 'where the number comes from' }),
    extendedDays: Type.Integer({ description: 'days granted on top, part of the budget' }),
  },
  closed,
);
export type ClockExplanationView = Static<typeof ClockExplanation>;

export const ClockParams = Type.Object(
  { id: Type.String({ minLength: 1, maxLength: 64 }), clockId: Type.String({ minLength: 1, maxLength: 64 }) },
  closed,
);
