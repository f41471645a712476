import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clutter } from '../api/office.ts';
import { readEvents, register } from './asking.ts';
import { openInstallation, type Yunxi } from './installation.ts';

const rounds = Array.from({ length: Number(process.env['GRIDCASE_ROUNDS'] ?? 3) }, (_, index) => index + 1);

describe('60 commands at once on one case, over HTTP, while its worker is killed', () => {
  let yunxi: Yunxi;
  beforeAll(async () => {
    yunxi = await openInstallation('parallel');
    // Its levels run out of time meanwhile, so that the timer is one more who wants to write.
    await yunxi.runUnder('bench');
  });
  afterAll(() => yunxi.close());

  async function killAtRandom(times: number): Promise<void> {
    for (let count = 0; count < times; count++) {
      await pause(Math.random() * 1_500);
      await yunxi.worker.kill();
      await pause(Math.random() * 500);
      await yunxi.worker.start();
    }
  }

  test.each(rounds)('are on record exactly once each if they were answered 200, round %i', async () => {
    const { id } = await register(yunxi, clutter);
    const keys: string[] = Array.from({ length: 60 }, () => randomUUID());
    const texts = new Map(keys.map((key, index) => [key, `第${index + 1}次走访`]));
    const note = (key: string) =>
      yunxi.as('grid-worker').post(`/cases/${id}/notes`, { text: texts.get(key), visibility: 'internal' }, key);
    /** How often each note is on record. */
    const count = async (wanted: readonly string[]) => {
      const life = await readEvents(yunxi, id);
      const commands = life.filter(({ type }) => type === 'noted').map(({ command }) => command);
      const traces = Map.groupBy(commands, (command) => command);
      expect([...traces.values()].filter((trace) => trace.length > 1)).toEqual([]);
      return { noted: traces.size, wanted: wanted.length };
    };

    const killing = killAtRandom(2);
    const answers = await Promise.all(keys.map(note));
    const confirmed = keys.filter((_, index) => answers[index]?.status === 200);
    const first = await count(confirmed);
    expect(first.noted).toBeGreaterThanOrEqual(first.wanted);
    await killing;
    const again = await Promise.all(keys.map((key) => yunxi.insist(() => note(key))));
    expect(again.filter(({ status }) => status !== 200)).toEqual([]);
    const whole = await count(keys);
    expect(whole.noted).toBe(keys.length);
    // A repeat of what was confirmed has to be known as one.
    for (const key of confirmed.slice(0, 5))
      expect((await note(key)).headers['idempotency-replayed'], texts.get(key)).toBe('true');
    expect(await yunxi.faults()).toEqual([]);
  });
});
