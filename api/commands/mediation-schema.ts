import { Type, type TProperties } from 'typebox';
import { outcomes, riskColours } from '../../domain/mediation-events.ts';
import { Code, ShortWords, Words, WordsIfAny } from '../cases/words.ts';
import { message, PersonName } from './schema.ts';

const closed = { additionalProperties: false };
const inner = <P extends TProperties>(properties: P) => Type.Object(properties, closed);
const Moment = Type.String({ format: 'date-time' });
const Day = Type.String({ format: 'date', description: 'a local date' });
const PartyId = Type.String({
  minLength: 1,
  maxLength: 16,
  description: 'as in `mediation.parties`',
  examples: ['p1'],
});

export const Mediation = message(
  {
    committee: Type.Optional(Code),
    mediator: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: 'whom the parties have chosen' })),
    note: WordsIfAny,
  },
  { committee: 'YX-M' },
);
export const Party = message(
  { name: ShortWords, phone: Type.Optional(Type.String({ maxLength: 40 })), side: ShortWords },
  { name: '李四', side: '被申请人' },
);
export const Risk = message(
  {
    colour: Type.Enum(riskColours),
    reason: Words,
    violence: Type.Optional(Type.Boolean({ description: 'it may become a matter for the police' })),
  },
  { colour: 'yellow', reason: '双方多次争吵' },
);
export const Consent = message(
  { party: PartyId, consents: Type.Boolean(), reason: WordsIfAny },
  { party: 'p1', consents: true },
);
export const Session = message(
  {
    at: Moment,
    venue: ShortWords,
    mediators: Type.Array(PersonName, { minItems: 1, maxItems: 9 }),
    parties: Type.Array(inner({ id: PartyId, present: Type.Boolean() }), { maxItems: 50 }),
  },
  {
    at: '2026-10-12T10:00:00+08:00',
    venue: '小区调解室',
    mediators: ['mediator'],
    parties: [
      { id: 'p1', present: true },
      { id: 'p2', present: true },
    ],
  },
);
export const SessionRecord = message({ text: Words }, { text: '双方陈述，就停车位使用时间达成初步意见' });
export const MediationExtension = message(
  { days: Type.Integer({ minimum: 1, maximum: 365 }), agreedBy: Type.Array(PartyId, { maxItems: 50 }) },
  { days: 15, agreedBy: ['p1', 'p2'] },
);
export const Outcome = message(
  {
    outcome: Type.Enum(outcomes),
    terms: Type.Optional(
      Type.Array(inner({ text: Words, party: PartyId, dueOn: Type.Optional(Day) }), {
        maxItems: 60,
        description: 'each says who does what; one with a date is timed',
      }),
    ),
    form: Type.Optional(Type.Enum(['oral', 'written'] as const)),
    reason: WordsIfAny,
    remediesNotified: Type.Optional(Type.Boolean({ description: 'the parties were told of the other ways' })),
    policeReportedAt: Type.Optional(Moment),
  },
  {
    outcome: 'agreed',
    form: 'written',
    terms: [{ text: '支付补偿款 500 元', party: 'p2', dueOn: '2026-11-30' }],
  },
);
export const Performance = message(
  { performed: Type.Boolean(), note: WordsIfAny },
  { performed: true, note: '已转账，凭证附后' },
);
export const FollowUp = message({ kept: Type.Boolean(), note: WordsIfAny }, { kept: true });
export const Confirmation = message(
  {
    appliedAt: Moment,
    decision: Type.Optional(Type.Enum(['confirmed', 'refused'] as const)),
    note: WordsIfAny,
  },
  { appliedAt: '2026-11-05T09:00:00+08:00' },
);
