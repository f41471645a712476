import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { decide } from '../domain/case-commands.ts';
import type { CaseEvent } from '../domain/case-events.ts';
import { nextRung } from '../domain/case-rungs.ts';
import { fold } from '../domain/case.ts';
import type { SentCommand } from '../domain/commands.ts';
import { timeIn } from '../domain/foresight.ts';
import { isRefusal, type Refusal } from '../domain/refusals.ts';
import { isOpen } from '../domain/statuses.ts';
import { recordOn } from './case-record.ts';
import { Case } from './entities/case.ts';
import { askForStart } from './new-case.ts';

/** `overtaken`: something else was recorded first, perhaps this very command. `alive`: the case is open, so its workflow decides and nobody else. */
export type EndedAnswer = Refusal | 'recorded' | 'overtaken' | 'alive';

/**
 * Applies a command to a case that has ended and whose workflow is over: decided on the folded row at `now` (epoch ms) and recorded as an intake is. Where a clock
 * runs again by it, a new run of the workflow is asked for in the same transaction.
 */
export async function recordOnEnded(
  em: SqlEntityManager,
  caseId: string,
  command: SentCommand,
  caller: string,
  now: number,
): Promise<EndedAnswer> {
  const { state, version } = await em.findOneOrFail(Case, { id: caseId }, { refresh: true });
  if (isOpen(state.status)) return 'alive';
  const events = decide(state, command, timeIn(state, now));
  if (isRefusal(events)) return events;
  const worded = await withAnswer(em, command, events);
  const message = { id: command.id, bodyHash: command.bodyHash, caller };
  return em.transactional(async (tx) => {
    const recorded = await recordOn(tx, { caseId, expectedVersion: version, command: message, events: worded });
    if ('behind' in recorded && recorded.behind.every((event) => event.command !== command.id)) return 'overtaken';
    const after = fold(state, worded);
    const isAlive = isOpen(after.status) || nextRung(after) !== null;
    if ('version' in recorded && isAlive) await askForStart(tx, { caseId, version: recorded.version, reuse: 'allow' });
    return 'recorded';
  });
}

/** What the reporter of a merged case is told is the reply that its parent was closed with. */
async function withAnswer(em: SqlEntityManager, command: SentCommand, decided: CaseEvent[]): Promise<CaseEvent[]> {
  if (command.verb !== 'hear' || command.text || command.args.what === 'progress') return decided;
  const [said] = await em.execute<{ text: { [field: string]: string } }[]>(sql`
    select text from case_event
    where case_id = ${command.args.from} and type in ('fed_back', 'closed', 'rejection_proposed') and text is not null
    order by seq desc limit 1`);
  const { reply, ground, channel } = said?.text ?? {};
  const text = { ...(reply && { reply }), ...(ground && { ground }), ...(channel && { channel }) };
  return Object.keys(text).length > 0 ? decided.map((event) => ({ ...event, text })) : decided;
}
