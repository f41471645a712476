import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { countCasesWithoutHolder } from '../../database/alarms.ts';
import { countOpenCases, oldestPendingStartSeconds } from '../../database/gauges.ts';
import { levels } from '../../domain/levels.ts';

export type Metrics = {
  /** Counts a request that has been answered, by route and never by address. */
  observe: (request: FastifyRequest, reply: FastifyReply) => void;
  /** Everything in Prometheus text; without the gauges of the database while it is away. */
  read: () => Promise<string>;
};

export function createMetrics(orm: MikroORM, now: () => Promise<number>): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'gridcase_http_request_duration_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
    registers,
  });
  const labelNames = ['level'];
  const open = new Gauge({ name: 'gridcase_cases_open', help: 'Open cases by holding level', labelNames, registers });
  const overdue = new Gauge({
    name: 'gridcase_cases_overdue',
    help: 'Open cases past their due time by holding level',
    labelNames,
    registers,
  });
  const pending = new Gauge({
    name: 'gridcase_pending_start_age_seconds',
    help: 'Age of the oldest recorded case whose workflow has not been started',
    registers,
  });
  const unheld = new Gauge({
    name: 'gridcase_cases_without_holder',
    help: 'Open cases that lie with a unit where nobody can hold them',
    registers,
  });

  const measure = async () => {
    const em = orm.em.fork();
    const [counts, age] = [await countOpenCases(em, await now()), await oldestPendingStartSeconds(em)];
    for (const level of levels) {
      const count = counts.find((row) => row.level === level);
      open.set({ level }, count?.open ?? 0);
      overdue.set({ level }, count?.overdue ?? 0);
    }
    pending.set(age);
    unheld.set(await countCasesWithoutHolder(em));
  };

  return {
    observe: (request, reply) => {
      const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
      requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    },
    read: async () => {
      await measure().catch(() => {
        for (const gauge of [open, overdue, pending, unheld]) gauge.reset();
      });
      return register.metrics();
    },
  };
}
