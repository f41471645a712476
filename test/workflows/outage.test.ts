import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CaseClock } from '../../database/entities/case-clock.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { decide } from '../../domain/case-commands.ts';
import { fold, foldLife } from '../../domain/case.ts';
import { dueBy, rungCommand } from '../../domain/foresight.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { listenForHealth } from '../../worker/health.ts';
import { createMetrics } from '../../worker/metrics.ts';
import { startRelay } from '../../worker/relay.ts';
import { readLife } from '../support/life.ts';
import { openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

const hour = 3_600_000;
const away = 72 * hour;
const crowd = 300;
/** Counted in emergency time, so that it is the same on whatever day this runs. */
const matters = [
  { kind: 'hazard', topic: 'manhole_damage' },
  { kind: 'hazard', topic: 'waterlogging' },
  { kind: 'request', topic: 'utility_supply' },
] as const;
const grids = ['YX-01-01', 'YX-01-02', 'YX-02-01'];

let stack: Stack;
beforeAll(async () => {
  stack = await openStack('outage');
  await stack.stopWorker();
});
afterAll(() => stack.close());

/** What the rules say has to fire when somebody looks at a case again: every rung that has passed, in the order of due times. The case says when it was looked at. */
function owed(stored: readonly CaseEvent[]): CaseEvent[] {
  const life = stored.slice(0, 1);
  for (let state = foldLife(life); ;) {
    const at = (stored[life.length] ?? stored.at(-1))?.at ?? 0;
    const rung = dueBy(state, at);
    if (!rung) return life;
    const events = decide(state, rungCommand(state, rung), at);
    if (isRefusal(events)) throw new Error(events.refused);
    life.push(...events);
    state = fold(state, events);
  }
}

const owedRungs = () =>
  stack.orm.em
    .fork()
    .execute<{ left: number }[]>('select count(*)::int as left from "case" where version = 1 or next_rung_at <= now()');

it('72 hours of worker absence with 300 open cases: each missed rung once, in order, at the level due now, one digest per recipient', async () => {
  const registeredAt = Date.now() - away;
  const ids: string[] = [];
  for (let from = 0; from < crowd; from += 20)
    ids.push(
      ...(await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          openCase(stack, {
            ...(matters[n % matters.length] ?? matters[0]),
            grid: grids[(from + n) % grids.length] ?? 'YX-01-01',
            at: registeredAt + (from + n) * 1_000,
          }),
        ),
      )),
    );

  const metrics = createMetrics();
  await stack.startWorker(metrics.observeFiring);
  const faults: unknown[] = [];
  const relay = startRelay({
    orm: stack.orm,
    client: stack.temporal.client,
    taskQueue: stack.config.taskQueue,
    onFault: (fault) => faults.push(fault),
    onAlarm: (alarm) => faults.push(alarm),
  });
  await vi.waitUntil(async () => (await owedRungs())[0]?.left === 0, { timeout: 420_000, interval: 500 });

  let firings = 0;
  for (const id of ids) {
    const life = await readLife(stack.orm, id);
    const back = life[1]?.at ?? 0;
    expect(life).toEqual(owed(life));
    expect(life.filter(({ type }) => type === 'climbed')).toHaveLength(1);
    expect(foldLife(life)).toMatchObject({ level: 'community', hops: 1 });
    expect(new Set(life.slice(1).map(({ command }) => command)).size).toBeGreaterThan(3);
    firings += new Set(life.slice(1).map(({ command }) => command)).size;
    // Noticed now, missed then.
    const missed = await stack.orm.em
      .fork()
      .find(CaseClock, { caseId: id, clockId: { $in: ['holding-1', 'resolve'] } });
    for (const { breachedAt, dueAt, state } of missed) {
      expect([state, breachedAt]).toEqual(['missed', dueAt]);
      expect(back - (breachedAt ?? back)).toBeGreaterThan(47 * hour);
    }
    expect(missed).toHaveLength(2);
  }

  const em = stack.orm.em.fork();
  const read = () =>
    em.execute<{ unit: string; items: { caseId: string; seq: number; at: number }[] }[]>(
      'select unit, items from digest order by unit, id',
    );
  const untold = () => em.execute(`select id from outbox where kind = 'reminder' and delivered_at is null`);
  await vi.waitUntil(async () => (await untold()).length === 0, { timeout: 120_000, interval: 500 });
  await relay.stop();
  const digests = await read();
  expect(digests.map(({ unit }) => unit)).toEqual(['YX', 'YX-01', 'YX-01-01', 'YX-01-02', 'YX-02', 'YX-02-01']);
  for (const { items } of digests)
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted((a, b) => a - b));
  const [told] = await em.execute<{ reminders: number }[]>(
    `select count(*)::int as reminders from outbox where kind = 'reminder'`,
  );
  expect(digests.flatMap(({ items }) => items)).toHaveLength(told?.reminders ?? 0);
  expect(faults).toEqual([]);

  const health = await listenForHealth({ host: '127.0.0.1', port: 0, isReady: () => true, readMetrics: metrics.read });
  const text = await (await fetch(`http://127.0.0.1:${(health.address() as AddressInfo).port}/metrics`)).text();
  health.close();
  expect(text).toContain(`gridcase_rung_lateness_seconds_count ${firings}`);
  expect(text).toContain('gridcase_rung_lateness_seconds_bucket{le="3600"} 0');
}, 600_000);
