import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';

/** Which case a caller's key has made. Keys belong to the caller. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    caller: p.string().primary(),
    key: p.string().primary(),
    bodyHash: p.string(),
    caseId: p.uuid(),
    createdAt: p.type(InstantType),
  },
});
