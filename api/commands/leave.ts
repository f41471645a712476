import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { WorkflowNotFoundError } from '@temporalio/common';
import { settleUnheard } from '../../database/commands.ts';
import { Command } from '../../database/entities/command.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { signalCase } from '../../temporal/case-signal.ts';
import { problem } from '../problems.ts';
import type { Sender } from './send.ts';
import { isApplied } from './stored-command.ts';

/** How long an answer waits for Temporal to take the message, in milliseconds; after that the relay sends it. */
const patienceMs = 2_000;

/** Leaves a command for its case without waiting for the outcome; once this resolves it is on record and will be served. */
export async function leaveCommand(
  sender: Sender,
  caseId: string,
  caller: string,
  command: PersonCommand,
): Promise<{ replayed: boolean }> {
  const { em } = sender;
  // A key under which the command was sent and awaited before has nothing left to do.
  if (await isApplied(em, caseId, command)) {
    await keep(em, caseId, caller, command, 'done');
    return { replayed: true };
  }
  const kept = await keep(em, caseId, caller, command, 'pending');
  if (!kept) return { replayed: true };
  await signal(sender, caseId, command);
  return { replayed: false };
}

/** Writes the command down; false when it is there already. Throws `idempotency_key_reused` for another body under its id. */
async function keep(
  em: SqlEntityManager,
  caseId: string,
  caller: string,
  command: PersonCommand,
  state: 'pending' | 'done',
): Promise<boolean> {
  const { id, bodyHash } = command;
  const now = Date.now();
  const row = { caseId, id, caller, bodyHash, body: command, state, code: null, createdAt: now };
  const inserted = await em
    .createQueryBuilder(Command)
    .insert({ ...row, decidedAt: state === 'done' ? now : null })
    .onConflict(['caseId', 'id'])
    .ignore()
    .execute('run');
  if (inserted.affectedRows > 0) return true;
  const known = await em.findOneOrFail(Command, { caseId, id });
  if (known.bodyHash !== bodyHash) throw problem('idempotency_key_reused');
  return false;
}

async function signal({ app, em, options }: Sender, caseId: string, command: PersonCommand): Promise<void> {
  const { client } = options.temporal;
  try {
    await client.withDeadline(Date.now() + patienceMs, () => signalCase(client, caseId, command));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) await settleUnheard(em, caseId, command, await app.now());
    else app.log.warn({ err: error, caseId }, 'a command could not be signalled; the relay will');
  }
}
