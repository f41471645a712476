import { heartbeat } from '@temporalio/activity';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { Case } from '../database/entities/case.ts';
import { findPendingStart } from '../database/pending-starts.ts';
import { readRebasedLives, type RebaseCase, type RebaseOutcome, type RunningRebase } from '../database/rebase-cases.ts';
import { rehearsalOffset } from '../database/rehearsal.ts';
import { evolve, foldLife } from '../domain/case.ts';
import type { CaseEvent, CaseRules } from '../domain/case-events.ts';
import { movesBetween } from '../domain/clock-moves.ts';
import type { RebaseCommand } from '../domain/commands.ts';
import { isUnder, rulesUnder, withoutOlder } from '../domain/rule-change.ts';
import { isOpen } from '../domain/statuses.ts';
import { updateCase } from '../temporal/case-update.ts';
import type { Temporal } from '../temporal/connection.ts';
import { startRecordedCase } from '../temporal/pending-case.ts';

export type RebaseHome = { orm: MikroORM; client: Temporal['client']; taskQueue: string };

const inFlight = 4;
const patienceMs = 7_000;
/** A case that has not answered by then is given up and counted as failed: some minutes of trying. */
const mostAttempts = 30;

type Settled = { case_id: string; outcome: RebaseOutcome };
type Reach = { home: RebaseHome; em: SqlEntityManager; rebase: RunningRebase };

/** Sends each case its rebase, a few at a time, and tells what became of those of which that can be known. */
export async function reachCases(
  home: RebaseHome,
  em: SqlEntityManager,
  rebase: RunningRebase,
  cases: readonly RebaseCase[],
): Promise<Settled[]> {
  const waiting = [...cases];
  const answers = new Map<string, RebaseOutcome>();
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = await reach({ home, em: home.orm.em.fork(), rebase }, next).catch(() => null);
      if (outcome) answers.set(next.caseId, outcome);
      else if (next.attempts >= mostAttempts) answers.set(next.caseId, 'failed');
      heartbeat();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  // What is on record counts, whoever was told of it: an answer may have been lost with its process.
  const lives = await readRebasedLives(
    em,
    commandId(rebase),
    cases.map(({ caseId }) => caseId),
  );
  return cases.flatMap(({ caseId }) => {
    const life = lives.get(caseId);
    const outcome = life ? outcomeOf(life) : answers.get(caseId);
    return outcome ? [{ case_id: caseId, outcome }] : [];
  });
}

/** What became of a case by its own answer; null where that is for the record to tell, or for another attempt. */
async function reach(reach: Reach, { caseId, attempts, state, change }: RebaseCase): Promise<RebaseOutcome | null> {
  const { home, rebase } = reach;
  const rules = rulesUnder(state, withoutOlder(state, change));
  if (!rules) return 'failed';
  if (isUnder(state, rules)) return isOpen(state.status) ? 'unchanged' : 'ended';
  const command = commandOf(rebase, rules);
  // Temporal remembers a refusal under the update's id; the case itself knows the command by its own.
  const answer = await updateCase(home.client, caseId, command, { updateId: `${command.id}.${attempts}`, patienceMs });
  if (answer === 'absent') return startOrEnd(reach, caseId);
  if (!('refused' in answer) || answer.refused === 'too_many_requests') return null;
  return answer.refused === 'wrong_status' ? 'ended' : null;
}

/** Nobody runs for the case: it has ended, or its workflow was not started yet. */
async function startOrEnd({ home, em }: Reach, caseId: string): Promise<RebaseOutcome | null> {
  const { status } = await em.findOneOrFail(Case, { id: caseId }, { refresh: true });
  if (!isOpen(status)) return 'ended';
  const pending = await findPendingStart(em, caseId);
  if (pending)
    await startRecordedCase(home.client, pending, { taskQueue: home.taskQueue, shiftMs: await rehearsalOffset(em) });
  return null;
}

function outcomeOf(life: readonly CaseEvent[]): RebaseOutcome {
  const rebased = life.at(-1);
  const before = foldLife(life.slice(0, -1));
  return rebased && movesBetween(before, evolve(before, rebased)).length > 0 ? 'moved' : 'unchanged';
}

function commandOf(rebase: RunningRebase, rules: CaseRules): RebaseCommand {
  const id = commandId(rebase);
  const by = { system: 'policy', posts: [] };
  return {
    verb: 'rebase',
    id,
    bodyHash: id,
    by,
    args: { rebase: rebase.id },
    facts: { rules },
    text: { reason: rebase.reason },
  };
}

function commandId({ id }: RunningRebase): string {
  return `rebase:${id}`;
}
