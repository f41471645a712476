import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';

/** A workflow that is to be started from the case's events up to `version`; cleared once it runs. */
export const PendingStart = defineEntity({
  name: 'PendingStart',
  tableName: 'pending_start',
  properties: {
    caseId: p.uuid().primary(),
    version: p.integer().primary(),
    reuse: p.string().$type<'reject' | 'allow'>(),
    createdAt: p.type(InstantType),
  },
});
