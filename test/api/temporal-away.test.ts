import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../api/server.ts';
import { findPendingStart } from '../../database/pending-starts.ts';
import { connectTemporal } from '../../temporal/connection.ts';
import { relayOnce } from '../../worker/relay.ts';
import { clutter, openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('api_temporal_away');
});
afterAll(() => office.close());

/** The same API with nobody at the address of its Temporal. */
async function withoutTemporal() {
  const { orm, config } = office;
  const temporal = connectTemporal({ address: '127.0.0.1:1', namespace: config.temporalNamespace });
  const app = await buildServer({ orm, config, temporal });
  const cookie = await office.cookieOf('grid-worker');
  return {
    post: (path: string, payload: object, key: string) =>
      app.inject({
        method: 'POST',
        url: `/api/v1${path}`,
        headers: { cookie, 'idempotency-key': key },
        payload,
      }),
    close: async () => {
      await app.close();
      await temporal.close();
    },
  };
}

test('with Temporal away a case is registered all the same, and its clocks start once the relay has started it', async () => {
  const blind = await withoutTemporal();
  const answer = await blind.post('/cases', clutter, randomUUID());
  await blind.close();
  expect(answer.statusCode).toBe(201);
  const { id } = answer.json<{ id: string }>();
  expect(await findPendingStart(office.orm.em.fork(), id)).toMatchObject({ version: 1, reuse: 'reject' });

  const { orm, temporal, config } = office;
  await relayOnce({
    orm,
    client: temporal.client,
    taskQueue: config.taskQueue,
    onFault: () => undefined,
    onAlarm: () => undefined,
  });
  expect(await findPendingStart(orm.em.fork(), id)).toBeNull();
  const accepted = await office.post('grid-worker', `/cases/${id}/acceptance`);
  expect([accepted.statusCode, accepted.data.status]).toEqual([200, 'in_progress']);
});

test('with Temporal away a command answers 503 with Retry-After, and its repeat applies once', async () => {
  const { data } = await office.register('grid-worker');
  const key = randomUUID();
  const note = { text: '已张贴通知', visibility: 'internal' };
  const blind = await withoutTemporal();
  const answer = await blind.post(`/cases/${data.id}/notes`, note, key);
  await blind.close();
  expect(answer.statusCode).toBe(503);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  const again = await office.post('grid-worker', `/cases/${data.id}/notes`, note, { key });
  expect([again.statusCode, again.data.version]).toEqual([200, 2]);
});
