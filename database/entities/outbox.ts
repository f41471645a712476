import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';

/** What has to be told to somebody, committed with what it tells of: an alarm to whoever watches the log, a reminder to a unit, not before `tellAt`. */
export const Outbox = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    caseId: p.uuid(),
    seq: p.integer(),
    kind: p.string().$type<'alarm' | 'reminder'>(),
    unit: p.string().nullable(),
    tellAt: p.type(InstantType).nullable(),
    data: p.json<Record<string, unknown>>(),
    createdAt: p.type(InstantType),
    deliveredAt: p.type(InstantType).nullable(),
  },
});
