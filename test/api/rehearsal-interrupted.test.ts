import { expect, test } from 'vitest';
import { advanceClock } from '../../api/rehearsal/advance.ts';
import { createWriteGate } from '../../api/rehearsal/write-gate.ts';
import { buildServer } from '../../api/server.ts';
import { hashPassword } from '../../api/session/password.ts';
import { Person } from '../../database/entities/person.ts';
import { clutter } from '../journeys/matters.ts';
import { openStack } from '../support/stack.ts';

const day = 86_400_000;

test('an advance that cannot be finished in time says so, and goes on when it is asked for again', async () => {
  const stack = await openStack('api_rehearsal_interrupted');
  const app = await buildServer(stack);
  await stack.orm.em.fork().nativeUpdate(Person, { id: 'grid-worker' }, { passwordHash: await hashPassword('right') });
  const payload = { username: 'grid-worker', password: 'right' };
  const [cookie] = (await app.inject({ method: 'POST', url: '/api/v1/session', payload })).cookies;
  const headers = { cookie: `${cookie?.name}=${cookie?.value}`, 'idempotency-key': 'one' };
  const { id } = (await app.inject({ method: 'POST', url: '/api/v1/cases', headers, payload: clutter })).json();
  await stack.stopWorker();
  const clockwork = { orm: stack.orm, client: stack.temporal.client, now: app.now, gate: createWriteGate() };
  const before = await app.now();
  const target = before + 5 * day;
  const told = await advanceClock(clockwork, () => target, 3_000).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(Error);
  expect(await app.now()).toBeLessThan(target);
  await stack.startWorker();
  const reached = await advanceClock(clockwork, () => target, 45_000);
  expect(reached.now).toBeGreaterThanOrEqual(target);
  // Late or not, whatever was due by then is on record, once.
  const { state } = await stack.row(id);
  const due = state.clocks.filter(({ dueAt }) => dueAt !== null && dueAt < target);
  expect(due.length).toBeGreaterThan(0);
  for (const { firedRungs } of due) expect(firedRungs.filter((rung) => rung === 'due')).toEqual(['due']);
  expect(reached.fired).toBe(state.clocks.flatMap(({ firedRungs }) => firedRungs).length);
  await app.close();
  await stack.close();
});
