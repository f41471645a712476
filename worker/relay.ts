import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import { clearPendingStarts, listPendingStarts } from '../database/pending-starts.ts';
import { listUnsentCommands } from '../database/commands.ts';
import { rehearsalOffset } from '../database/rehearsal.ts';
import { startRecordedCase } from '../temporal/pending-case.ts';
import { caseWorkflowId, commandSignal } from '../workflows/case-messages.ts';

const pauseMs = 1_000;
const batchSize = 200;
const callMs = 10_000;

export type Relay = {
  stop: () => Promise<void>;
  /** When it last got through a round without a fault (epoch ms). */ lastRoundAt: () => number;
};

type Destination = { orm: MikroORM; client: Client; taskQueue: string; onFault: (error: unknown) => void };

/** Brings to Temporal what was committed while it was away, or whose sender died in between: starts of cases, and commands that nobody waits for. */
export function startRelay(destination: Destination): Relay {
  let lastRoundAt = 0;
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const moved = await relayOnce(destination);
        lastRoundAt = Date.now();
        if (moved >= batchSize) continue;
      } catch (error) {
        destination.onFault(error);
      }
      await pause(stopping.signal);
    }
  })();
  return {
    lastRoundAt: () => lastRoundAt,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** One batch of each; returns how many starts it brought over. */
export async function relayOnce({ orm, client, taskQueue }: Destination): Promise<number> {
  const em = orm.em.fork();
  const starts = await listPendingStarts(em, batchSize);
  const shiftMs = starts.length > 0 ? await rehearsalOffset(em) : 0;
  await client.withDeadline(Date.now() + callMs, () =>
    Promise.all(starts.map((start) => startRecordedCase(client, start, { taskQueue, shiftMs }))),
  );
  if (starts.length > 0) await clearPendingStarts(em, starts);
  const commands = await listUnsentCommands(em, batchSize);
  await client.withDeadline(Date.now() + callMs, () =>
    Promise.all(
      commands.map(({ caseId, body }) => client.workflow.getHandle(caseWorkflowId(caseId)).signal(commandSignal, body)),
    ),
  );
  return starts.length;
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pauseMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
