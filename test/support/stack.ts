import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { inject } from 'vitest';
import { loadConfig, type Config } from '../../config.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { connectTemporal } from '../../temporal/connection.ts';
import { startRecordedCase } from '../../temporal/pending-case.ts';
import { runWorker } from '../../worker/run.ts';
import {
  caseWorkflowId,
  commandSignal,
  commandUpdate,
  stateQuery,
  type CommandOutcome,
} from '../../workflows/case-messages.ts';
import type { CaseState } from '../../domain/case.ts';
import { readRow } from '../database/filed-case.ts';
import { openDatabase } from './database.ts';
import { foundYunxi } from './yunxi.ts';

Runtime.install({ logger: new DefaultLogger('WARN') });

/** Yunxi street on the real servers, with a task queue, a database and a worker of its own. */
export async function openStack(name: string) {
  const database = await openDatabase(name);
  await foundYunxi(database.orm);
  const commits: number[] = [];
  database.orm.em.getEventManager().registerSubscriber({ afterTransactionCommit: () => void commits.push(Date.now()) });
  const config: Config = loadConfig({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: inject('temporalAddress'),
    GRIDCASE_WORKFLOW_BUNDLE: inject('workflowBundle'),
    GRIDCASE_FILES: join(tmpdir(), 'gridcase-test-files', name),
    GRIDCASE_TASK_QUEUE: `${name}-${randomUUID()}`,
    GRIDCASE_REHEARSAL: '1',
    GRIDCASE_DEMO: '1',
    LOG_LEVEL: 'silent',
  });
  const temporal = connectTemporal({ address: config.temporalAddress, namespace: config.temporalNamespace });
  const { client } = temporal;
  let worker = await runWorker(config, database.orm);
  const handle = (caseId: string) => client.workflow.getHandle(caseWorkflowId(caseId));
  return {
    ...database,
    config,
    temporal,
    handle,
    /** When transactions were committed. */
    commits,
    row: (caseId: string) => readRow(database.orm, caseId),
    /** Starts the workflow of a recorded case from its row, as intake does. */
    start: async (caseId: string, shiftMs = 0) => {
      const { state, version } = await readRow(database.orm, caseId);
      await startRecordedCase(
        client,
        { caseId, version, reuse: 'reject', state },
        { taskQueue: config.taskQueue, shiftMs },
      );
    },
    ask: (caseId: string, command: PersonCommand) =>
      handle(caseId).executeUpdate<CommandOutcome, [PersonCommand]>(commandUpdate, {
        args: [command],
        updateId: command.id,
      }),
    tell: (caseId: string, command: PersonCommand) => handle(caseId).signal(commandSignal, command),
    live: (caseId: string) => handle(caseId).query<CaseState>(stateQuery),
    stopWorker: () => worker.drain(),
    startWorker: async (onFired?: (lateMs: number) => void) => {
      worker = await runWorker(config, database.orm, onFired);
    },
    close: async () => {
      await worker.drain();
      await temporal.close();
      await database.close();
      await rm(config.filesFolder, { recursive: true, force: true });
    },
  };
}

export type Stack = Awaited<ReturnType<typeof openStack>>;
