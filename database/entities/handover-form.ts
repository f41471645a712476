import { defineEntity, p } from '@mikro-orm/core';
import type { Actor, CaseEventType } from '../../domain/case-events.ts';
import { InstantType } from '../instants.ts';
import { freeText } from '../personal-data.ts';

/** What was done on one level: in the words of who hands over, or as the events of that level when the clock did. */
export type Measure = string | { type: CaseEventType; at: number };

/** 问题交接单: one per hop between levels. Immutable but for the receiver's signature. */
export const HandoverForm = defineEntity({
  name: 'HandoverForm',
  tableName: 'handover_form',
  properties: {
    caseId: p.uuid().primary(),
    hop: p.integer().primary(),
    number: p.string().unique(),
    fromUnit: p.string(),
    toUnit: p.string(),
    /** The vacant unit that `toUnit` stands in for. */
    cover: p.string().nullable(),
    /** `time_ran_out`, or null where somebody gave a reason in words. */
    reasonCode: p.string().$type<'time_ran_out'>().nullable(),
    reason: p.text().nullable().comment(freeText),
    measures: p.json<Measure[]>().comment(freeText),
    /** Of the total time when the form was issued, as an ISO 8601 duration. */
    timeLeft: p.string().nullable(),
    issuedAt: p.type(InstantType),
    issuedBy: p.json<Actor>(),
    receivedAt: p.type(InstantType).nullable(),
    receivedBy: p.json<Actor>().nullable(),
  },
});
