import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clutter } from '../api/office.ts';
import { readTypes, register } from './asking.ts';
import { openInstallation, type Yunxi } from './installation.ts';

let yunxi: Yunxi;
beforeAll(async () => {
  yunxi = await openInstallation('postgres_away', { ownPostgres: true });
});
beforeEach(() => yunxi.runUnder('ordinance-5wd'));
afterAll(() => yunxi.close());

const patience = { timeout: 60_000, interval: 200 };
const worker = () => yunxi.as('grid-worker');
const countOf = (types: readonly string[], wanted: string) => types.filter((type) => type === wanted).length;

describe('while PostgreSQL is away', () => {
  test('registering is answered 201 or 503 and nothing else, and what was sent makes one case per key in the end', async () => {
    const keys = Array.from({ length: 30 }, () => randomUUID());
    const post = (key: string) => worker().post('/cases', clutter, key);
    const sent = keys.map(post);
    await Promise.race(sent);
    await yunxi.postgres.stop();
    const under = await Promise.all(sent);
    expect(under.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    const away = await post(randomUUID());
    expect(away).toMatchObject({ status: 503, data: { code: 'temporarily_unavailable' } });
    expect(Number(away.headers['retry-after'])).toBeGreaterThan(0);
    expect((await worker().get('/cases')).status).toBe(503);

    await yunxi.postgres.start();
    const again = await Promise.all(keys.map((key) => yunxi.insist(() => post(key))));
    expect(again.filter(({ status }) => status !== 201)).toEqual([]);
    const ids = again.map(({ data }) => data.id);
    expect(new Set(ids).size).toBe(keys.length);
    for (const [index, { status, data }] of under.entries()) if (status === 201) expect(data.id).toBe(ids[index]);
    expect(await yunxi.faults()).toEqual([]);
  });

  test('a command that could not be recorded is answered 503, and recorded once when the database is back; a level whose time runs out climbs then', async () => {
    const { id } = await register(yunxi, clutter);
    await yunxi.runUnder('bench');
    const climbing = await register(yunxi, clutter);
    yunxi.links.workerToDatabase.cut();
    const key = randomUUID();
    const accept = () => worker().post(`/cases/${id}/acceptance`, {}, key);
    const answer = await accept();
    expect(answer).toMatchObject({ status: 503, data: { code: 'temporarily_unavailable' } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(await readTypes(yunxi, id)).toEqual(['registered']);

    yunxi.links.workerToDatabase.reopen();
    expect((await yunxi.insist(accept)).status).toBe(200);
    expect(await readTypes(yunxi, id)).toEqual(['registered', 'accepted']);
    await expect.poll(async () => countOf(await readTypes(yunxi, climbing.id), 'climbed'), patience).toBe(2);
    expect(await yunxi.faults()).toEqual([]);
  });
});

describe('everything killed at once', () => {
  test('goes on where it was when it is started again: what was answered is on record, and each case climbs exactly once', async () => {
    await yunxi.runUnder('bench');
    const cases = await Promise.all(Array.from({ length: 6 }, () => register(yunxi, clutter)));
    const [first] = cases;
    if (!first) throw new Error('no case was registered');
    const notes = cases.map(({ id }) => ({ id, key: randomUUID() }));
    const note = ({ id, key }: { id: string; key: string }) =>
      worker().post(`/cases/${id}/notes`, { text: '已到现场', visibility: 'internal' }, key);
    await expect.poll(async () => (await readTypes(yunxi, first.id)).includes('climbed'), patience).toBe(true);
    const sent = notes.map(note);
    await Promise.race(sent);
    await Promise.all([yunxi.api.kill(), yunxi.worker.kill(), yunxi.temporal.kill(), yunxi.postgres.kill()]);
    const answered = await Promise.all(sent);

    await Promise.all([yunxi.postgres.start(), yunxi.temporal.start()]);
    for (const [index, { status }] of answered.entries())
      if (status === 200) expect(await readTypes(yunxi, notes[index]?.id ?? '')).toContain('noted');
    await Promise.all([yunxi.api.start(), yunxi.worker.start()]);
    const again = await Promise.all(notes.map((one) => yunxi.insist(() => note(one))));
    expect(again.map(({ status }) => status)).toEqual(notes.map(() => 200));
    for (const { id } of cases) {
      await expect.poll(async () => countOf(await readTypes(yunxi, id), 'climbed'), patience).toBe(2);
      expect(countOf(await readTypes(yunxi, id), 'noted')).toBe(1);
    }
    expect(await yunxi.faults()).toEqual([]);
  });
});
