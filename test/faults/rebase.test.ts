import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPreview, recordPreview } from '../../database/preview-jobs.ts';
import { readPreviewMoves } from '../../database/preview-moves.ts';
import { evolve, foldLife } from '../../domain/case.ts';
import { movesBetween } from '../../domain/clock-moves.ts';
import type { RuleChange } from '../../domain/rule-change.ts';
import type { Installation } from '../../dev/verify/installation.ts';
import { readLives } from '../../dev/verify/lives.ts';
import { fileOpenCases } from '../support/many-cases.ts';
import { askForRebase, dueDate, editedPolicy, putVersions, withHoliday } from '../support/rule-versions.ts';
import { staff } from '../support/cast.ts';
import { openInstallation, type Yunxi } from './installation.ts';

/** `npm run verify` asks for a thousand. */
const count = Number(process.env['GRIDCASE_REBASE_CASES'] ?? 200);
const minute = 60_000;

let yunxi: Yunxi;
beforeAll(async () => {
  yunxi = await openInstallation('rebase');
});
afterAll(() => yunxi.close());

const patience = { timeout: 10 * minute, interval: 250 };
const dueMove = (move: { clock: string; before: number | null; after: number | null }) =>
  `${move.clock} ${move.before} ${move.after}`;

describe(`a rebase of ${count} open cases under a changed policy and a changed calendar`, () => {
  test(
    'moves each exactly as the preview has listed, once, though the worker is killed half-way',
    { timeout: 15 * minute },
    async () => {
      const now = Date.now();
      const change: RuleChange = {
        policy: editedPolicy(2, (row) => ({ ...row, resolve: row.id === 'R7' ? row.resolve : '15wd' })),
        calendar: withHoliday(2, dueDate(now + 2 * 86_400_000)),
      };
      await yunxi.observe(({ orm }) => fileOpenCases(orm, count, now));
      await expect.poll(() => yunxi.observe(countRestless), patience).toBe(0);
      await yunxi.observe(({ orm }) => putVersions(orm, change, now));

      const foreseen = await yunxi.observe(async ({ orm }) => {
        const wanted = { kind: 'policy' as const, name: 'ordinance-5wd', version: 2, change, streets: ['YX'] };
        return recordPreview(orm.em.fork(), { ...wanted, at: Date.now(), askedBy: 'person:admin' });
      });
      const preview = () => yunxi.observe(({ orm }) => findPreview(orm.em.fork(), foreseen, null));
      await expect.poll(async () => (await preview())?.stage, patience).toBe('done');
      const numbers = (await preview())?.numbers;
      const listed = await yunxi.observe((home) => readList(home, foreseen));

      const id = await yunxi.observe(({ orm }) => askForRebase(orm, change, Date.now()));
      const progress = async () => (await yunxi.as('admin').get(`/sla/rebases/${id}`)).data;
      await expect.poll(async () => (await progress()).done, patience).toBeGreaterThanOrEqual(count / 4);
      await yunxi.worker.kill();
      const halfWay = await progress();
      expect(halfWay).toMatchObject({ state: 'running' });
      expect(halfWay.done).toBeLessThan(count);
      await pause(1_000);
      await yunxi.worker.start();
      await expect.poll(async () => (await progress()).state, patience).toBe('done');

      const told = await progress();
      expect(told).toMatchObject({ total: count, done: count, ended: 0, failed: 0 });
      expect(told.moved).toBe(numbers?.casesMoved);
      expect(numbers).toMatchObject({ cases: count, moved: [...listed.values()].flat().length });

      const after = await yunxi.observe(readRebased);
      expect(after.size).toBe(count);
      for (const [caseId, { times, moves, rungs }] of after) {
        expect(times, caseId).toBe(1);
        expect(moves.map(dueMove).toSorted(), caseId).toEqual((listed.get(caseId) ?? []).toSorted());
        expect(new Set(rungs).size, caseId).toBe(rungs.length);
      }
      expect(await yunxi.faults()).toEqual([]);
    },
  );
});

/** Cases without a workflow, or with a rung that has yet to fire. */
async function countRestless({ orm }: Installation): Promise<number> {
  const [row] = await orm.em.fork().execute<{ count: number }[]>(`
    select ((select count(*) from pending_start) + (select count(*) from "case" where next_rung_at <= now()))::int as count`);
  return row?.count ?? 0;
}

/** What a preview has listed, by case. */
async function readList({ orm }: Installation, id: string): Promise<Map<string, string[]>> {
  const list = new Map<string, string[]>();
  const page = await readPreviewMoves(orm.em.fork(), id, staff.supervisor.posts, { limit: 100_000, cursor: undefined });
  for (const move of page.items) list.set(move.caseId, [...(list.get(move.caseId) ?? []), dueMove(move)]);
  return list;
}

/** How often each case was changed, what that moved, and which rungs it has fired in its life. */
async function readRebased({ orm }: Installation) {
  const found = new Map<string, { times: number; moves: ReturnType<typeof movesBetween>; rungs: string[] }>();
  for await (const { row, events } of readLives(orm)) {
    const facts = events.map(({ fact }) => fact);
    const at = facts.findIndex(({ type }) => type === 'rebased');
    const rebased = facts[at];
    if (!rebased) continue;
    const before = foldLife(facts.slice(0, at));
    found.set(row.id, {
      times: facts.filter(({ type }) => type === 'rebased').length,
      moves: movesBetween(before, evolve(before, rebased)),
      rungs: events
        .filter(({ fact, ordinal }) => fact.command.startsWith('rung:') && ordinal === 0)
        .map(({ fact }) => fact.command),
    });
  }
  return found;
}
