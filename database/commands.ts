import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { decide } from '../domain/case-commands.ts';
import type { PersonCommand } from '../domain/commands.ts';
import { isRefusal } from '../domain/refusals.ts';
import { Case } from './entities/case.ts';
import { Command } from './entities/command.ts';
import { findPendingStart } from './pending-starts.ts';

export type UnsentCommand = { caseId: string; body: PersonCommand };

/** The oldest commands that nothing has come of within seconds of their commit: their sender may have died before the signal was sent. */
export function listUnsentCommands(em: SqlEntityManager, limit: number): Promise<UnsentCommand[]> {
  return em.execute<UnsentCommand[]>(sql`
    select case_id as "caseId", body from command
    where state = 'pending' and created_at < now() - interval '5 seconds'
    order by created_at, id limit ${limit}`);
}

/** Writes the no down for a command whose case has nobody to hear it (`now` in epoch ms). A case that is yet to be started hears it later. */
export async function refuseUnheard(
  em: SqlEntityManager,
  caseId: string,
  command: PersonCommand,
  now: number,
): Promise<void> {
  if (await findPendingStart(em, caseId)) return;
  const { state } = await em.findOneOrFail(Case, { id: caseId }, { refresh: true });
  const decided = decide(state, command, now);
  if (!isRefusal(decided)) return;
  await em.nativeUpdate(
    Command,
    { caseId, id: command.id, state: 'pending' },
    { state: 'refused', code: decided.refused, decidedAt: Date.now() },
  );
}
