import { Type, type Static } from 'typebox';
import { impactMarks } from '../../domain/impact.ts';
import { Instant, InstantOrNull } from '../cases/instants.ts';
import { NextCursor } from '../lists/schema.ts';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });
const Share = Type.Unsafe<number | null>({ type: ['number', 'null'], description: 'from 0 to 1; null of no cases' });

export const PreviewParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }, closed);

const Numbers = Type.Object(
  {
    cases: Type.Integer({ minimum: 0, description: 'open cases that would change' }),
    casesMoved: Type.Integer({ minimum: 0, description: 'those of them with a due time that moves' }),
    moved: Type.Integer({ minimum: 0, description: 'due times that move: the length of the list' }),
    earlier: Count,
    later: Count,
    begin: Type.Integer({ minimum: 0, description: 'due times where there was none' }),
    end: Type.Integer({ minimum: 0, description: 'due times that there would be no more' }),
    becomeBreached: Type.Integer({ minimum: 0, description: 'clocks that would have run out by now' }),
    recover: Type.Integer({ minimum: 0, description: 'clocks that were due soon and would not be any more' }),
    loseRung: Type.Integer({ minimum: 0, description: 'clocks that lose a warning, reminder or card still to come' }),
  },
  closed,
);

const LastNinetyDays = Type.Object(
  { cases: Count, met: Count, wouldHaveMet: Count, metShare: Share, wouldHaveMetShare: Share },
  { ...closed, description: 'cases closed in the last 90 days, by their total time; nothing of it is recorded' },
);

const Move = Type.Object(
  {
    case: Type.Object(
      {
        id: Type.String(),
        number: Type.String(),
        title: Type.Unsafe<string | null>({
          type: ['string', 'null'],
          description: 'null for readers who may not read the case',
        }),
      },
      closed,
    ),
    clock: Type.String(),
    kind: Type.String(),
    dueBefore: InstantOrNull,
    dueAfter: InstantOrNull,
    changes: Type.Array(Type.Enum(impactMarks)),
    text: Type.String({ description: 'the changes in words' }),
  },
  closed,
);

export const PreviewAnswer = Type.Object(
  {
    id: Type.String(),
    kind: Type.Enum(['policy', 'calendar'] as const),
    name: Type.String(),
    version: Type.Integer(),
    at: Instant,
    state: Type.Enum(['running', 'done'] as const),
    total: Type.Integer({ minimum: 0, description: 'cases to be looked at' }),
    done: Type.Integer({ minimum: 0, description: 'cases looked at' }),
    numbers: Numbers,
    lastNinetyDays: LastNinetyDays,
    items: Type.Array(Move),
    nextCursor: NextCursor,
  },
  closed,
);
export type PreviewView = Static<typeof PreviewAnswer>;
