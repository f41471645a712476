import { Type, type TProperties } from 'typebox';
import { channels } from '../cases/channels.ts';
import { tracks } from '../../domain/kinds.ts';
import { CaseParams } from '../cases/schema.ts';
import { Code, Words, WordsIfAny } from '../cases/words.ts';

const closed = { additionalProperties: false };
const expectedVersion = Type.Optional(
  Type.Integer({ minimum: 1, description: 'refused with 409 stale_version when the case has moved on' }),
);
/** A colleague by either name; ids and account names never look alike. */
export const PersonName = Type.String({ minLength: 1, maxLength: 64, description: 'person id or account name' });
const Files = Type.Optional(Type.Array(Code, { maxItems: 20 }));

/** The body of a command: its own fields, and the version that the sender has seen. */
export const message = <P extends TProperties>(properties: P, example: object) =>
  Type.Object({ ...properties, expectedVersion }, { ...closed, examples: [example] });

export const Dispatch = message({ unit: Code, note: WordsIfAny }, { unit: 'YX-01-01' });
export const Acceptance = message({}, {});
export const Assignment = message({ person: PersonName }, { person: '0199b2c4-0000-7000-8000-000000000001' });
export const Contact = message(
  {
    channel: Type.Enum(channels),
    outcome: Type.Enum(['reached', 'not_reached'] as const),
    note: WordsIfAny,
  },
  { channel: 'phone', outcome: 'reached' },
);
export const Note = message(
  { text: Words, visibility: Type.Enum(['internal', 'reporter'] as const), files: Files },
  { text: '已张贴清理通知', visibility: 'internal' },
);
export const Escalation = message(
  {
    reason: WordsIfAny,
    measures: Type.Optional(Type.Array(Type.String({ maxLength: 4_000 }), { maxItems: 50 })),
    to: Type.Optional(Type.Enum(['street'] as const)),
  },
  { reason: '产权单位不配合', measures: ['上门劝导两次', '张贴限期清理通知'] },
);
export const PushDown = message({ unit: Code, instruction: Words }, { unit: 'YX-01', instruction: '三日内清理完毕' });
export const Transfer = message({ unit: Code, reason: Words }, { unit: 'YX-01-02', reason: '地址属相邻网格' });
export const Feedback = message(
  {
    result: Words,
    reply: WordsIfAny,
    photos: Files,
    noPhotoReason: WordsIfAny,
    openTasksReason: WordsIfAny,
    adopted: Type.Optional(Type.Boolean({ description: 'of a suggestion: whether it is taken up' })),
  },
  { result: '杂物已清理', reply: '您反映的杂物已清理，谢谢监督', noPhotoReason: '现场无网络' },
);
export const Verification = message({ passed: Type.Boolean(), reason: WordsIfAny }, { passed: true });
export const Callback = message(
  {
    reached: Type.Boolean(),
    solved: Type.Optional(Type.Boolean()),
    satisfaction: Type.Optional(Type.Enum(['satisfied', 'basically', 'unsatisfied'] as const)),
    handlerAtFault: Type.Optional(Type.Boolean()),
    note: WordsIfAny,
  },
  { reached: true, solved: true, satisfaction: 'satisfied' },
);
export const Closure = message({}, {});
export const Rejection = message(
  {
    ground: Type.String({ ...Words, description: 'a code of `grounds` in the catalogue, or the ground in words' }),
    channel: Words,
  },
  { ground: 'in_litigation', channel: '区人民法院' },
);
export const RejectionConfirmation = message({}, {});
export const Withdrawal = message({ reason: Words }, { reason: '诉求人已自行解决' });
export const Reopening = message({ reason: Words }, { reason: '同一位置再次堆放' });

export const Milestone = message({}, {});
export const InformationRequest = message({ question: Words }, { question: '请补充具体楼栋和门牌号' });
export const Answer = message({ answer: Words }, { answer: '三号楼二单元门口' });
export const Listing = message(
  {
    reason: Type.String({
      minLength: 1,
      maxLength: 64,
      description: 'a code of `listingReasons` in the catalogue that the row of the case permits',
    }),
    owner: PersonName,
    reviewAt: Type.String({ format: 'date-time', description: 'the case goes on by itself at the end of that date' }),
    measuresToReporter: Words,
  },
  {
    reason: 'engineering',
    owner: '0199b2c4-0000-7000-8000-000000000001',
    reviewAt: '2026-12-31T09:00:00+08:00',
    measuresToReporter: '先设围挡和警示标志，汛期后施工',
  },
);
export const Unlisting = message({ reason: Words }, { reason: '已具备施工条件' });
export const Extension = message(
  {
    days: Type.Integer({ minimum: 1, maximum: 365, description: 'days on top, counted as the clock counts' }),
    reason: Words,
    clock: Type.Optional(Code),
  },
  { days: 3, reason: '配件三日后到货' },
);
export const ExtensionRuling = message(
  { approve: Type.Boolean(), reason: Words },
  { approve: true, reason: '情况属实' },
);
export const Reclassification = message(
  { topic: Type.Optional(Code), track: Type.Optional(Type.Enum(tracks)), reason: Words },
  { track: 'urgent', reason: '已影响居民出行' },
);

export const CommandHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 1, maxLength: 255, description: 'makes a repeat of this request harmless' }),
  ),
  prefer: Type.Optional(Type.String({ maxLength: 255, description: '`respond-async` answers 202 at once' })),
});

export const CommandParams = Type.Object(
  { id: Code, commandId: Type.String({ minLength: 1, maxLength: 128 }) },
  closed,
);

const MilestoneParams = Type.Object({ id: Code, name: Type.String({ minLength: 1, maxLength: 64 }) }, closed);
const NumberedParams = Type.Object({ id: Code, n: Type.Integer({ minimum: 1, maximum: 10_000 }) }, closed);

/** What the address of a verb names beside the case: a milestone, or one of several by its number. */
export function paramsOf(path: string) {
  if (path.includes(':name')) return MilestoneParams;
  return path.includes(':n') ? NumberedParams : CaseParams;
}

export const CommandState = Type.Object(
  { state: Type.Enum(['pending', 'done', 'refused'] as const), code: Type.Optional(Type.String()) },
  { ...closed, examples: [{ state: 'refused', code: 'wrong_status' }] },
);
