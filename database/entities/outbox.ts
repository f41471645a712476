import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';

/** What has to be told to somebody outside, committed with what it tells of. */
export const Outbox = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    caseId: p.uuid(),
    seq: p.integer(),
    kind: p.string().$type<'alarm'>(),
    data: p.json<Record<string, unknown>>(),
    createdAt: p.type(InstantType),
    deliveredAt: p.type(InstantType).nullable(),
  },
});
