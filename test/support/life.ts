import type { MikroORM } from '@mikro-orm/postgresql';
import { readEventsAfter } from '../../database/stored-events.ts';

/** The stored events of a case in their order, as the domain reads them. */
export function readLife(orm: MikroORM, caseId: string) {
  return readEventsAfter(orm.em.fork(), caseId, 0);
}
