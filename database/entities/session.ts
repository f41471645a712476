import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';

/** A log-in. Its times are real time, also in rehearsal. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.string().primary(),
    data: p.json<Record<string, unknown>>(),
    expiresAt: p.type(InstantType),
  },
});
