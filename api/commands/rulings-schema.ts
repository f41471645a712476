import { Type } from 'typebox';
import { cardColours } from '../../domain/rungs.ts';
import { Code, ShortWords, Words } from '../cases/words.ts';
import { message } from './schema.ts';

const Moment = Type.String({ format: 'date-time' });

export const Return = message({ reason: Words }, { reason: '所属小区不在本网格' });
export const Objection = message({ reason: Words }, { reason: '该路段由市政养护，不属本单位职责' });
export const Adjudication = message(
  {
    uphold: Type.Boolean({ description: 'true: the objection is right' }),
    unit: Type.Optional(
      Type.String({ minLength: 1, maxLength: 64, description: 'whose it is; else back to the desk' }),
    ),
    reason: Words,
  },
  { uphold: true, unit: 'YX-01-02', reason: '经现场踏勘，属第二网格' },
);
export const Reminder = message({ text: Words }, { text: '诉求人再次来电，请尽快办理' });
export const Card = message(
  { colour: Type.Enum(cardColours), reason: Words },
  { colour: 'yellow', reason: '两次催办未见进展' },
);
export const CardReply = message({ text: Words }, { text: '已约定明日上午进场施工' });
export const CardLift = message({ reason: Words }, { reason: '已按要求整改' });
export const Rework = message({ reason: Words }, { reason: '现场抽查发现杂物仍在' });
export const Placing = message(
  { address: Type.Optional(ShortWords), grid: Type.Optional(Code), reason: Words },
  { address: '云溪路14号2单元', grid: 'YX-01-02', reason: '诉求人更正了门牌' },
);
export const Source = message(
  {
    system: Code,
    number: Code,
    dueAt: Type.Optional(
      Type.String({ format: 'date-time', description: 'its own deadline: the earlier one wins and is shown' }),
    ),
  },
  { system: '12345', number: '2026-0312-00871', dueAt: '2026-03-06T17:30:00+08:00' },
);
export const PoliceReport = message(
  { reportedAt: Moment, arrivedAt: Type.Optional(Moment), note: Type.Optional(Words) },
  { reportedAt: '2026-03-02T20:10:00+08:00', arrivedAt: '2026-03-02T20:18:00+08:00' },
);
