import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { listUndeliveredAlarms, markDelivered, type UndeliveredAlarm } from '../database/alarms.ts';
import { listUnsentCommands, settleUnheard, type UnsentCommand } from '../database/commands.ts';
import { makeDigests } from '../database/digest-making.ts';
import { clearPendingStarts, listPendingStarts, type PendingStart } from '../database/pending-starts.ts';
import { listUnstartedPreviews, notePreviewStarted } from '../database/preview-jobs.ts';
import { listWaking, noteWoken } from '../database/rebases.ts';
import { readClock, rehearsalOffset } from '../database/rehearsal.ts';
import { signalCase } from '../temporal/case-signal.ts';
import { startRecordedCase } from '../temporal/pending-case.ts';
import { startPreview } from '../temporal/preview-start.ts';
import { wakeRebase } from '../temporal/rebase-wake.ts';

const pauseMs = 1_000;
const batchSize = 200;
const callMs = 10_000;

type Destination = {
  orm: MikroORM;
  client: Client;
  taskQueue: string;
  onFault: (error: unknown) => void;
  /** Nobody can hold a case: told once, to whoever watches the log. */
  onAlarm: (alarm: UndeliveredAlarm) => void;
};

/**
 * Brings on what was committed and is still to be told: to Temporal the starts of cases and the commands that nobody waits
 * for, the previews and rebases, if it was away or their sender died in between; to the log the alarms; to units their reminders,
 * gathered into digests. Goes on until stopped; a round that fails is tried again a second later.
 */
export function startRelay(destination: Destination): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const running = relayUntil(stopping.signal, destination);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function relayUntil(stopping: AbortSignal, destination: Destination): Promise<void> {
  const began = performance.now();
  while (!stopping.aborted) {
    const moved = await relayOnce(destination, performance.now() - began).catch((error: unknown) => {
      destination.onFault(error);
      return 0;
    });
    if (moved < batchSize) await pause(stopping);
  }
}

/** One batch of each kind, by a relay that has run for so long; returns how many starts were brought over. */
export async function relayOnce(destination: Destination, runningMs = 0): Promise<number> {
  const em = destination.orm.em.fork();
  await relayAlarms(destination, em);
  const started = await relayStarts(destination, em);
  await relayCommands(destination, em);
  await relayRuleChanges(destination, em);
  await makeDigests(em, await readClock(em), runningMs);
  return started;
}

async function relayAlarms({ onAlarm }: Destination, em: SqlEntityManager): Promise<void> {
  const alarms = await listUndeliveredAlarms(em, batchSize);
  if (alarms.length === 0) return;
  for (const alarm of alarms) onAlarm(alarm);
  await markDelivered(em, alarms);
}

async function relayStarts({ client, taskQueue, onFault }: Destination, em: SqlEntityManager): Promise<number> {
  const starts = await listPendingStarts(em, batchSize);
  if (starts.length === 0) return 0;
  const shiftMs = await rehearsalOffset(em);
  const made = await attemptEach(client, starts, onFault, (start) =>
    startRecordedCase(client, start, { taskQueue, shiftMs }),
  );
  await clearPendingStarts(em, made satisfies PendingStart[]);
  return made.length;
}

async function relayCommands({ client, onFault }: Destination, em: SqlEntityManager): Promise<void> {
  const commands = await listUnsentCommands(em, batchSize);
  if (commands.length === 0) return;
  const now = await readClock(em);
  await attemptEach(client, commands, onFault, (command) => signalOrSettle(client, em, command, now));
}

async function relayRuleChanges({ client, taskQueue, onFault }: Destination, em: SqlEntityManager): Promise<void> {
  const previews = await listUnstartedPreviews(em, batchSize);
  await attemptEach(client, previews, onFault, async ({ id }) => {
    await startPreview(client, id, taskQueue);
    await notePreviewStarted(em, id);
  });
  const waking = await listWaking(em, batchSize);
  await attemptEach(client, waking, onFault, async (rebase) => {
    await wakeRebase(client, rebase.id, taskQueue);
    await noteWoken(em, rebase);
  });
}

/** One that cannot be brought over must not keep the others back; returns those that were. */
async function attemptEach<T>(
  client: Client,
  items: readonly T[],
  onFault: Destination['onFault'],
  attempt: (item: T) => Promise<void>,
): Promise<T[]> {
  const outcomes = await client.withDeadline(Date.now() + callMs, () => Promise.allSettled(items.map(attempt)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) onFault(failed.reason);
  return items.filter((_, index) => outcomes[index]?.status === 'fulfilled');
}

async function signalOrSettle(client: Client, em: SqlEntityManager, unsent: UnsentCommand, now: number): Promise<void> {
  try {
    await signalCase(client, unsent.caseId, unsent.body);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    await settleUnheard(em, unsent.caseId, unsent.body, now);
  }
}

function pause(stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pauseMs);
    stopping.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
