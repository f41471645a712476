import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseColumns, followEvents } from '../../database/case-projection.ts';
import { CaseEvent } from '../../database/entities/case-event.ts';
import { Case } from '../../database/entities/case.ts';
import { clutter } from '../api/office.ts';
import { readEvents, readTypes, register } from './asking.ts';
import { openInstallation, type Yunxi } from './installation.ts';

let yunxi: Yunxi;
beforeAll(async () => {
  yunxi = await openInstallation('away');
});
beforeEach(() => yunxi.runUnder('ordinance-5wd'));
afterAll(() => yunxi.close());

const patience = { timeout: 60_000, interval: 200 };
const worker = () => yunxi.as('grid-worker');
const later = { prefer: 'respond-async' };
const countOf = (types: readonly string[], wanted: string) => types.filter((type) => type === wanted).length;

describe('while the worker is away', () => {
  test('a command is answered 503, and its retry with the same key is applied once; one that does not wait is applied when the worker is back', async () => {
    const [waiting, leaving] = [await register(yunxi, clutter), await register(yunxi, clutter)];
    await yunxi.worker.kill();
    const key = randomUUID();
    const accept = () => worker().post(`/cases/${waiting.id}/acceptance`, {}, key);
    const [waited, left] = await Promise.all([
      accept(),
      worker().post(`/cases/${leaving.id}/acceptance`, {}, randomUUID(), later),
    ]);
    expect(waited).toMatchObject({ status: 503, data: { code: 'temporarily_unavailable' } });
    expect(Number(waited.headers['retry-after'])).toBeGreaterThan(0);
    expect(left).toMatchObject({ status: 202, data: { state: 'pending' } });
    const fate = () => worker().get(String(left.headers['location']).replace('/api/v1', ''));
    expect((await fate()).data).toEqual({ state: 'pending' });

    await yunxi.worker.start();
    expect(await yunxi.insist(accept)).toMatchObject({ status: 200, data: { status: 'in_progress' } });
    expect((await accept()).headers['idempotency-replayed']).toBe('true');
    await expect.poll(async () => (await fate()).data, patience).toEqual({ state: 'done' });
    for (const { id } of [waiting, leaving]) expect(await readTypes(yunxi, id)).toEqual(['registered', 'accepted']);
    expect(await yunxi.faults()).toEqual([]);
  });
});

describe('while Temporal is away', () => {
  test('registering is answered 201 and starts later, with its times counted from registration', async () => {
    await yunxi.runUnder('bench');
    await yunxi.temporal.kill();
    const { id, registeredAt } = await register(yunxi, clutter);
    const note = await worker().post(
      `/cases/${id}/notes`,
      { text: '已到现场', visibility: 'internal' },
      randomUUID(),
      later,
    );
    expect(note.status).toBe(202);
    await yunxi.temporal.start();
    await expect.poll(async () => (await worker().get(`/cases/${id}`)).data?.level, patience).toBe('street');
    const { data } = await worker().get(`/cases/${id}`);
    const [accept] = data.clocks.filter(({ kind }: { kind: string }) => kind === 'accept');
    expect(Date.parse(accept.dueAt) - Date.parse(registeredAt)).toBe(1_800);
    expect(accept.breachedAt).toBe(accept.dueAt);
    await expect.poll(async () => countOf(await readTypes(yunxi, id), 'noted'), patience).toBe(1);
    expect(countOf(await readTypes(yunxi, id), 'climbed')).toBe(2);
    expect(await yunxi.faults()).toEqual([]);
  });
});

describe('an API that is killed between the commit of a case and the start of its workflow', () => {
  test('loses nothing: the relay starts the case, and the retry with the same key finds it', async () => {
    yunxi.links.apiToTemporal.cut();
    const key = randomUUID();
    const asked = worker().post('/cases', clutter, key);
    const find = () =>
      yunxi.observe(({ orm }) =>
        orm.em.fork().execute<{ case_id: string }[]>('select case_id from idempotency_key where key = ?', [key]),
      );
    await expect.poll(async () => (await find()).length, patience).toBe(1);
    await yunxi.api.kill();
    expect((await asked).status).toBe(0);
    yunxi.links.apiToTemporal.reopen();
    await yunxi.api.start();
    const again = await yunxi.insist(() => worker().post('/cases', clutter, key));
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } });
    const { id } = again.data;
    expect(await find()).toEqual([{ case_id: id }]);
    const state = await yunxi.insist(() => worker().post(`/cases/${id}/acceptance`, {}, randomUUID()));
    expect(state).toMatchObject({ status: 200, data: { status: 'in_progress' } });
    expect(await yunxi.faults()).toEqual([]);
  });
});

describe('a database that was restored older than Temporal', () => {
  test('is never told yes on: commands are answered 503, and nothing is recorded', async () => {
    const { id } = await register(yunxi, clutter);
    expect((await worker().post(`/cases/${id}/acceptance`, {})).status).toBe(200);
    // What an older back-up holds: the case as it was registered.
    const [older] = followEvents(null, { spans: [], involved: [] }, (await readEvents(yunxi, id)).slice(0, 1));
    if (!older) throw new Error('the case has no registration');
    await yunxi.observe(async ({ orm }) => {
      const em = orm.em.fork();
      await em.nativeDelete(CaseEvent, { caseId: id, seq: 2 });
      await em.nativeUpdate(Case, { id }, caseColumns(older.after, older.history));
    });

    const answer = await worker().post(`/cases/${id}/notes`, { text: '已到现场', visibility: 'internal' });
    expect(answer).toMatchObject({ status: 503, data: { code: 'temporarily_unavailable' } });
    expect((await readEvents(yunxi, id)).map(({ type }) => type)).toEqual(['registered']);
    const found = await yunxi.faults(0);
    expect(found.filter((fault) => fault.startsWith('I3'))).toHaveLength(1);
    expect(found.some((fault) => fault.startsWith('I5') && fault.endsWith('the workflow has another version'))).toBe(
      true,
    );
  });
});
