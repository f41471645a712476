import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clutter } from '../api/office.ts';
import { readTypes, register } from './asking.ts';
import { openInstallation, type Yunxi } from './installation.ts';

let yunxi: Yunxi;
beforeAll(async () => {
  yunxi = await openInstallation('killed');
  await yunxi.runUnder('bench');
});
afterAll(() => yunxi.close());

const victims = ['worker', 'api', 'temporal'] as const;
const patience = { timeout: 60_000, interval: 200 };

describe('kill -9 in the middle of the climb', () => {
  test.each(victims)('of the %s: nothing is lost, and each case climbs exactly once', async (victim) => {
    // Registered one after another, so that the blow falls before, during and after a firing.
    const ids: string[] = [];
    for (let count = 0; count < 6; count++) {
      ids.push((await register(yunxi, clutter)).id);
      await pause(100);
    }
    const [first = ''] = ids;
    await expect.poll(async () => (await readTypes(yunxi, first)).includes('climbed'), patience).toBe(true);
    await yunxi[victim].kill();
    await pause(1_000);
    await yunxi[victim].start();
    const levels = async () => Promise.all(ids.map((id) => yunxi.as('grid-worker').get(`/cases/${id}`)));
    await expect
      .poll(async () => (await levels()).map(({ data }) => data?.level), patience)
      .toEqual(ids.map(() => 'street'));
    for (const { data } of await levels())
      expect(data.handoverForms.map(({ hop, to }: { hop: number; to: string }) => [hop, to])).toEqual([
        [1, 'YX-01'],
        [2, 'YX'],
      ]);
    for (const id of ids) expect((await readTypes(yunxi, id)).filter((type) => type === 'climbed')).toHaveLength(2);
    expect(await yunxi.faults()).toEqual([]);
  });
});
