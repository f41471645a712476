import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '../domain/commands.ts';
import { recordOnEnded } from './ended-cases.ts';
import { Command } from './entities/command.ts';
import { findPendingStart } from './pending-starts.ts';

export type UnsentCommand = { caseId: string; body: SentCommand };

/** The oldest commands that nothing has come of within seconds of their commit: their sender may have died before the signal was sent. Letters between cases have no other sender. */
export function listUnsentCommands(em: SqlEntityManager, limit: number): Promise<UnsentCommand[]> {
  return em.execute<UnsentCommand[]>(sql`
    select case_id as "caseId", body from command
    where state = 'pending' and (caller = 'link' or created_at < now() - interval '5 seconds')
    order by created_at, id limit ${limit}`);
}

/** Writes the no down for a command whose case has nobody to hear it, or applies it where an ended case may still hear it (`now` in epoch ms). A case that is yet to be started hears it later. */
export async function settleUnheard(
  em: SqlEntityManager,
  caseId: string,
  command: SentCommand,
  now: number,
): Promise<void> {
  if (await findPendingStart(em, caseId)) return;
  const answer = await recordOnEnded(
    em,
    caseId,
    command,
    'person' in command.by ? command.by.person : command.by.system,
    now,
  );
  if (typeof answer === 'string') return;
  await em.nativeUpdate(
    Command,
    { caseId, id: command.id, state: 'pending' },
    { state: 'refused', code: answer.refused, decidedAt: Date.now() },
  );
}
