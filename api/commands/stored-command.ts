import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CaseEvent } from '../../database/entities/case-event.ts';
import type { CaseEvent as Fact } from '../../domain/case-events.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { problem } from '../problems.ts';

/**
 * Whether a command has been applied to its case. Throws `idempotency_key_reused` where another message was applied under its
 * id, and the refusal where it was refused while nobody waited for the answer.
 */
export async function isApplied(
  em: SqlEntityManager,
  caseId: string,
  { id, bodyHash }: Pick<PersonCommand, 'id' | 'bodyHash'>,
): Promise<boolean> {
  const stored = await em.findOne(CaseEvent, { caseId, commandId: id, ordinal: 0 }, { refresh: true });
  if (!stored) return false;
  if (stored.bodyHash !== bodyHash) throw problem('idempotency_key_reused');
  if (stored.type === 'command_refused')
    throw problem((stored.data as (Fact & { type: 'command_refused' })['data']).code);
  return true;
}
