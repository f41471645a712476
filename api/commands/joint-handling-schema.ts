import { Type } from 'typebox';
import { ratings, whistleReasons } from '../../domain/task-events.ts';
import { Code, Words, WordsIfAny } from '../cases/words.ts';
import { message } from './schema.ts';

const mostUnits = 20;

/** A date on the street's own calendar. */
const Day = Type.String({ format: 'date', description: 'the task is due at the end of that date' });

export const Whistle = message(
  {
    units: Type.Array(Code, {
      minItems: 1,
      maxItems: mostUnits,
      uniqueItems: true,
      description: 'departments of the street',
    }),
    reason: Type.Enum(whistleReasons),
    arriveBy: Type.String({ format: 'date-time', description: 'when they have to be there' }),
  },
  { units: ['YX-D-URBAN', 'YX-D-HOUSING'], reason: 'joint_enforcement', arriveBy: '2026-12-31T15:00:00+08:00' },
);
export const WhistleApproval = message({}, {});
export const WhistleArrival = message({}, {});
export const WhistleRefusal = message({ reason: Words }, { reason: '该处为市管道路，不属本部门职责' });
export const WhistleRuling = message(
  { uphold: Type.Boolean({ description: 'whether the refusal holds' }), reason: Words },
  { uphold: false, reason: '职责清单列明由城管负责' },
);
export const WhistleRating = message({ rating: Type.Enum(ratings), note: WordsIfAny }, { rating: 'good' });

export const TaskGift = message(
  { unit: Code, task: Words, dueOn: Type.Optional(Day) },
  { unit: 'YX-01-01', task: '入户宣传停车规定', dueOn: '2026-12-31' },
);
export const TaskResult = message({ text: Words }, { text: '已劝离占道经营的摊贩' });

const OtherCase = Type.String({ minLength: 1, maxLength: 64, description: 'id or number of a case that you can see' });

export const Merge = message({ into: OtherCase }, { into: 'GC-990101-20261005-0001' });
export const CaseLink = message(
  {
    to: OtherCase,
    relation: Type.Enum(['related', 'part_of'] as const, {
      description: '`part_of`: the other case is the umbrella (专项) over this one',
    }),
  },
  { to: 'GC-990101-20261005-0001', relation: 'part_of' },
);
