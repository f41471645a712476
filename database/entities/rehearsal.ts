import { defineEntity, p } from '@mikro-orm/core';

/** How far the rehearsal's clock runs ahead of real time. There is one row. */
export const Rehearsal = defineEntity({
  name: 'Rehearsal',
  tableName: 'rehearsal',
  properties: {
    id: p.integer().primary(),
    offsetMs: p.bigint('number'),
  },
});
