import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../../config.ts';
import type { Temporal } from '../../temporal/connection.ts';
import { isWorkerPresent } from '../../temporal/worker-presence.ts';

/** What has to answer before commands can be served, in the order in which it is started. */
export const parts = ['database', 'temporal', 'worker'] as const;

export type Part = (typeof parts)[number];

const patienceMs = 2_000;

/** The parts that do not answer within two seconds. Of a worker nothing is known while Temporal is away. */
export async function findMissing(orm: MikroORM, { client }: Temporal, { taskQueue }: Config): Promise<Part[]> {
  const [database, worker] = await Promise.all([
    inTime(orm.em.fork().execute('select 1')).then(isTrue, isFalse),
    client
      .withDeadline(Date.now() + patienceMs, () => isWorkerPresent(client, taskQueue))
      .catch(() => 'unknown' as const),
  ]);
  const answers: Record<Part, boolean> = { database, temporal: worker !== 'unknown', worker: worker !== false };
  return parts.filter((part) => !answers[part]);
}

const isTrue = () => true;
const isFalse = () => false;

/** The pool waits longer than whoever probes us. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new Error('no answer')), patienceMs);
  try {
    return await Promise.race([work, timeout.promise]);
  } finally {
    clearTimeout(timer);
  }
}
