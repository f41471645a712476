import { setTimeout as pause } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { publishBulletins } from '../../database/bulletin-making.ts';
import { compileReviews } from '../../database/review-making.ts';
import { countFirings, isRungDue, listLivingCases, lockAdvance, moveClock } from '../../database/rehearsal-advance.ts';
import { fastForward } from '../../temporal/fast-forward.ts';
import { caseWorkflowId } from '../../workflows/case-messages.ts';
import { problem } from '../problems.ts';
import type { WriteGate } from './write-gate.ts';

const atOnce = 200;

type Clockwork = { orm: MikroORM; client: Client; now: () => Promise<number>; gate: WriteGate };

/**
 * Moves the product's clock to the target that `aim` tells from the present now (both epoch ms): first every open case's workflow,
 * then the clock that everybody else reads, so that what was interrupted is simply asked for again. Resolves when every rung up to
 * the target is recorded; a target that is not after now changes nothing. Throws `temporarily_unavailable` after `patienceMs` of
 * real time: asking again goes on where it stopped.
 */
export async function advanceClock(
  { orm, client, now, gate }: Clockwork,
  aim: (now: number) => number,
  patienceMs: number,
): Promise<{ now: number; fired: number }> {
  const deadline = Date.now() + patienceMs;
  const closed = gate.close();
  try {
    await closed;
    return await orm.em.fork().transactional(async (tx) => {
      await lockAdvance(tx, deadline - Date.now());
      const before = await now();
      const target = aim(before);
      if (target <= before) return { now: before, fired: 0 };
      await moveCases(client, await listLivingCases(tx), target, deadline);
      while (await isRungDue(tx, target)) await breathe(deadline);
      await publishBulletins(tx, target);
      await compileReviews(tx, target);
      const fired = await countFirings(tx, before);
      // The present is read after the move, or what was just reached would be told as a moment earlier.
      const offset = await moveClock(tx, target);
      return { now: Date.now() + offset, fired };
    });
  } finally {
    gate.open();
  }
}

async function moveCases(client: Client, cases: string[], target: number, deadline: number): Promise<void> {
  const work = async () => {
    for (let id = cases.pop(); id !== undefined; id = cases.pop()) await moveCase(client, id, target, deadline);
  };
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, cases.length) }, work));
  } finally {
    // After a failure nobody takes on another case.
    cases.length = 0;
  }
}

async function moveCase(client: Client, id: string, target: number, deadline: number): Promise<void> {
  const workflowId = caseWorkflowId(id);
  for (;;) {
    try {
      if (await client.withDeadline(deadline, () => hasBegun(client, workflowId))) {
        await fastForward(client, workflowId, target, deadline);
        return;
      }
    } catch (error) {
      // Recorded but not started yet: the relay is about to, in the time from before the advance.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
    await breathe(deadline);
  }
}

/**
 * A shifted start holds its first task back for a moment (its history is then the start and the shift), and a jump in that moment
 * would pass over every timer that the task has yet to arm.
 */
async function hasBegun(client: Client, workflowId: string): Promise<boolean> {
  const { historyLength, raw } = await client.workflow.getHandle(workflowId).describe();
  return historyLength > 2 || Boolean(raw.pendingWorkflowTask);
}

async function breathe(deadline: number): Promise<void> {
  if (Date.now() >= deadline) throw problem('temporarily_unavailable', { retryAfterSeconds: 1 });
  await pause(100);
}
