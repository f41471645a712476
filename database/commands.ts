import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { PersonCommand } from '../domain/commands.ts';

export type UnsentCommand = { caseId: string; body: PersonCommand };

/** The oldest commands that nothing has come of within seconds of their commit: their sender may have died before the signal was sent. */
export function listUnsentCommands(em: SqlEntityManager, limit: number): Promise<UnsentCommand[]> {
  return em.execute<UnsentCommand[]>(sql`
    select case_id as "caseId", body from command
    where state = 'pending' and created_at < now() - interval '5 seconds'
    order by created_at, id limit ${limit}`);
}
