import { Type, type Static } from 'typebox';
import { budgetUnits } from '../../domain/budget.ts';
import { caseKinds, tracks } from '../../domain/kinds.ts';
import { levels } from '../../domain/levels.ts';
import { Explanation } from '../cases/explanation-schema.ts';
import { InstantOrNull } from '../cases/instants.ts';

const closed = { additionalProperties: false };
const InstantIn = Type.String({ format: 'date-time' });
const Unit = Type.Enum(budgetUnits);
const Name = Type.String({ minLength: 1, maxLength: 64 });

const CaseQuestion = Type.Object(
  {
    kind: Type.Enum(caseKinds),
    topic: Type.Optional(Name),
    track: Type.Optional(Type.Enum(tracks)),
    start: InstantIn,
    policy: Type.Optional(Type.String({ minLength: 1, maxLength: 80, description: '`name` or `name@version`' })),
  },
  closed,
);
const BudgetQuestion = Type.Object(
  {
    unit: Unit,
    budget: Type.Number({ description: 'above 0, whole for days, at most 3,650 days' }),
    start: InstantIn,
    pauses: Type.Optional(Type.Array(Type.Object({ from: InstantIn, to: InstantIn }, closed), { maxItems: 100 })),
  },
  closed,
);

export const Question = Type.Union([CaseQuestion, BudgetQuestion], {
  examples: [
    { kind: 'request', topic: 'complaint', start: '2026-02-13T10:00:00+08:00' },
    {
      unit: 'working_hour',
      budget: 8,
      start: '2026-03-02T14:00:00+08:00',
      pauses: [{ from: '2026-03-02T17:00:00+08:00', to: '2026-03-03T09:00:00+08:00' }],
    },
  ],
});

const CaseAnswer = Type.Object(
  {
    row: Type.String({ examples: ['R6'] }),
    policy: Type.String({ examples: ['ordinance-5wd@1'] }),
    calendar: Type.String({ examples: ['cn-2026@1'] }),
    clocks: Type.Array(
      Type.Object(
        {
          kind: Type.String(),
          level: Type.Optional(Type.Enum(levels)),
          unit: Unit,
          budget: Type.Number(),
          dueAt: InstantOrNull,
          warnAt: InstantOrNull,
          provisional: Type.Boolean(),
          source: Type.String({ description: 'where the number comes from' }),
          explanation: Explanation,
        },
        closed,
      ),
    ),
  },
  closed,
);
export type CaseAnswerView = Static<typeof CaseAnswer>;

const BudgetAnswer = Type.Object(
  { dueAt: InstantOrNull, provisional: Type.Boolean(), explanation: Explanation },
  closed,
);
export type BudgetAnswerView = Static<typeof BudgetAnswer>;

export const WhatIf = Type.Union([CaseAnswer, BudgetAnswer]);
