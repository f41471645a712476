import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  findRunningRebase,
  gatherCases,
  noteFinished,
  noteStarted,
  settleCases,
  takeCases,
  type RunningRebase,
} from '../database/rebase-cases.ts';
import { readClock } from '../database/rehearsal.ts';
import { reachCases, type RebaseHome } from './rebase-reach.ts';

/** Few enough that a batch ends within the time that its activity has, also where every case lets it wait. */
const batchSize = 12;

/** What the rebase workflow has done: the next cases reached, each with its outcome on record. */
export function rebaseActivities(home: RebaseHome) {
  return {
    rebaseBatch: (rebaseId: string): Promise<'more' | 'paused' | 'done'> => rebaseBatch(home, rebaseId),
  };
}

async function rebaseBatch(home: RebaseHome, rebaseId: string): Promise<'more' | 'paused' | 'done'> {
  const em = home.orm.em.fork();
  const rebase = await findRunningRebase(em, rebaseId);
  if (!rebase || rebase.state === 'done') return 'done';
  if (rebase.state === 'paused') return 'paused';
  await begin(em, rebase);
  const cases = await takeCases(em, rebaseId, batchSize);
  if (cases.length === 0) return (await end(em, rebaseId)) ? 'done' : 'more';
  const outcomes = await reachCases(home, em, rebase, cases);
  await settleCases(em, rebaseId, outcomes);
  // Trying again is for Temporal to space out.
  if (outcomes.length === 0) throw new Error(`no case of rebase ${rebaseId} could be reached`);
  return 'more';
}

async function begin(em: SqlEntityManager, { id, startedAt }: RunningRebase): Promise<void> {
  if (startedAt !== null) return;
  await gatherCases(em, id);
  await noteStarted(em, id, await readClock(em));
}

/** A last look for cases that were being registered under the old rules while the new ones were published. */
async function end(em: SqlEntityManager, id: string): Promise<boolean> {
  if ((await gatherCases(em, id)) > 0) return false;
  return noteFinished(em, id, await readClock(em));
}
