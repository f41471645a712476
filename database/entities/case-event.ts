import { defineEntity, p } from '@mikro-orm/core';
import type { Actor, CaseEvent as Fact, CaseEventType, EventText } from '../../domain/case-events.ts';
import type { ClockChange } from '../../domain/clock.ts';
import type { Level } from '../../domain/levels.ts';
import { InstantType } from '../instants.ts';
import { freeText } from '../personal-data.ts';

/** The truth of a case: its events in order. Codes in `data`, words in `text`. */
export const CaseEvent = defineEntity({
  name: 'CaseEvent',
  tableName: 'case_event',
  properties: {
    caseId: p.uuid().primary(),
    seq: p.integer().primary(),
    commandId: p.string(),
    /** Which of the command's events this is, from 0. */
    ordinal: p.integer(),
    bodyHash: p.string().nullable(),
    caller: p.string(),
    at: p.type(InstantType),
    type: p.string().$type<CaseEventType>(),
    by: p.json<Actor>(),
    /** Of the case after this event. */
    level: p.string().$type<Level>(),
    data: p.json<Fact['data']>(),
    clocks: p.json<readonly ClockChange[]>().nullable(),
    text: p.json<EventText>().nullable().comment(freeText),
  },
});
