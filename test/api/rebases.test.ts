import { randomUUID } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { TSchema } from 'typebox';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RebaseAnswer, Rebases } from '../../api/sla/rebase-schema.ts';
import { pauseRebase } from '../../database/rebases.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { draftedCalendar } from '../domain/drafts.ts';
import { openCase } from '../support/live-case.ts';
import { askForRebase, editedPolicy, putVersions, withHoliday } from '../support/rule-versions.ts';
import { listedIn, openChangeOffice, type ChangeOffice } from './change-office.ts';

let office: ChangeOffice;
beforeAll(async () => {
  office = await openChangeOffice('api_rebases');
});
afterAll(() => office.close());

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
function expectShape(schema: TSchema, data: unknown): void {
  expect(ajv.validate(schema, data), ajv.errorsText()).toBe(true);
}

const patience = { timeout: 60_000, interval: 100 };

describe('a rebase', () => {
  const progress = async (id: string) => (await office.get('supervisor', `/sla/rebases/${id}`)).data;

  test('that is paused reaches no case until it is resumed; a late holiday then moves exactly the due times that the preview listed', async () => {
    const foreseen = await office.finished('supervisor', 'calendars/cn-2026/versions/2');
    expect(foreseen.numbers).toMatchObject({ cases: 3, casesMoved: 3, earlier: 0, later: foreseen.numbers.moved });
    const before = await office.dueTimes();
    const id = await askForRebase(office.orm, { calendar: office.holiday }, Date.now());
    await pauseRebase(office.orm.em.fork(), id);
    await office.relay();
    expect(await progress(id)).toMatchObject({ state: 'paused', done: 0 });
    expect(await office.post('supervisor', `/sla/rebases/${id}/resume`)).toMatchObject({ statusCode: 403 });
    expect(await office.post('admin', `/sla/rebases/${id}/pause`)).toMatchObject({ statusCode: 200 });
    expect(await office.dueTimes()).toEqual(before);

    expect(await office.post('admin', `/sla/rebases/${id}/resume`)).toMatchObject({ statusCode: 200 });
    await vi.waitUntil(async () => (await progress(id)).state === 'done', patience);
    const told = await progress(id);
    expectShape(RebaseAnswer, told);
    expect(told).toMatchObject({
      policy: null,
      calendar: 'cn-2026@2',
      reason: '按新通知调整',
      author: { id: 'admin' },
      total: 3,
      done: 3,
      moved: foreseen.numbers.casesMoved,
      ended: 0,
      failed: 0,
    });
    const after = await office.dueTimes();
    const movedNow = [...after].filter(([clock, due]) => before.get(clock) !== due);
    expect(new Map(movedNow)).toEqual(listedIn(foreseen));
    expect(await office.post('admin', `/sla/rebases/${id}/pause`, undefined)).toMatchObject({
      statusCode: 409,
      data: { code: 'wrong_status' },
    });
  });

  test('stands on the timeline with its reason and both versions', async () => {
    const { data } = await office.get('supervisor', `/cases/${office.open[0]}/timeline`);
    const item = data.items.find(({ type }: { type: string }) => type === 'rebased');
    expect(item).toMatchObject({
      by: { system: 'policy' },
      data: { reason: '按新通知调整', calendar: 'cn-2026@2', from: { calendar: 'cn-2026@1' } },
    });
    expect(item.text).toContain('cn-2026@1');
    expect(item.text).toContain('cn-2026@2');
  });

  test('of a row out of force voids what it promised, fires no reminder of it, and leaves ended cases as they are', async () => {
    const wreck = await openCase(office, { topic: 'zombie_vehicle' });
    const row = (await office.row(wreck)).state.rules.row.id;
    const ended = await office.row(office.closed);
    const policy = editedPolicy(5, (each) => (each.id === row ? { ...each, inactive: true } : each));
    await putVersions(office.orm, { policy }, Date.now());
    const id = await askForRebase(office.orm, { policy }, Date.now());
    await office.relay();
    await vi.waitUntil(async () => (await progress(id)).state === 'done', patience);
    const { state } = await office.row(wreck);
    expect([row, state.rules.row.id]).toEqual(['R11z', 'R11']);
    expect(state.clocks.filter(({ kind }) => kind.startsWith('milestone')).map((clock) => clock.state)).toContain(
      'void',
    );
    expect(state.clocks.filter((clock) => clock.policy.endsWith('/R11z') && clock.pending)).toEqual([]);
    expect(await progress(id)).toMatchObject({ total: 4, done: 4, failed: 0 });
    expect(await office.row(office.closed)).toEqual(ended);
  });

  test('begins with a publication for the open cases, once, and does what the preview of the draft has said', async () => {
    const { version: _, ...days } = withHoliday(0, await office.dueOn());
    const content = { name: 'cn-2026', ...days };
    const { version } = (await office.post('admin', '/sla/calendars', content)).data;
    const foreseen = await office.finished('admin', `calendars/cn-2026/versions/${version}`);
    expect(foreseen.numbers.moved).toBeGreaterThan(0);
    const before = await office.dueTimes();
    const publication = { reason: '国务院办公厅临时通知', applyTo: 'open' };
    const path = `/sla/calendars/cn-2026/versions/${version}/publication`;
    const published = await office.post('admin', path, publication);
    expect(published).toMatchObject({ statusCode: 200, data: { appliedTo: 'open', rebase: expect.any(String) } });
    expect(await office.post('admin', path, publication)).toMatchObject({
      statusCode: 409,
      data: { code: 'already_published' },
    });
    const id = published.data.rebase as string;
    await vi.waitUntil(async () => (await progress(id)).state === 'done', patience);
    expect(await progress(id)).toMatchObject({
      calendar: `cn-2026@${version}`,
      reason: '国务院办公厅临时通知',
      author: { id: 'admin' },
      moved: foreseen.numbers.casesMoved,
      total: foreseen.numbers.cases,
      failed: 0,
    });
    const movedNow = [...(await office.dueTimes())].filter(([clock, due]) => before.get(clock) !== due);
    expect(new Map(movedNow)).toEqual(listedIn(foreseen));
  });

  test('cannot be foreseen of a draft that contradicts itself: every fault is named', async () => {
    const off = [...cn2026.off, ['2026-12-09', '2026-12-08', '颠倒的日期']];
    const { version } = (await office.post('admin', '/sla/calendars', { ...draftedCalendar(), off })).data;
    expect(await office.preview('admin', `calendars/cn-2026/versions/${version}`)).toMatchObject({
      statusCode: 422,
      data: { code: 'not_publishable', errors: [{ pointer: expect.stringContaining('/off/') }] },
    });
  });

  test('is listed with the others, the latest first, page by page', async () => {
    const { data } = await office.get('admin', '/sla/rebases');
    expectShape(Rebases, data);
    expect(data.items.map(({ policy, calendar }: { policy: string; calendar: string }) => policy ?? calendar)).toEqual([
      'cn-2026@3',
      'ordinance-5wd@5',
      'cn-2026@2',
    ]);
    const first = (await office.get('admin', '/sla/rebases?limit=2')).data;
    const rest = (await office.get('admin', `/sla/rebases?limit=2&cursor=${first.nextCursor}`)).data;
    expect([...first.items, ...rest.items]).toEqual(data.items);
    expect(rest.nextCursor).toBeNull();
    expect((await office.get('admin', '/sla/rebases?cursor=bm9uZQ')).statusCode).toBe(400);
  });

  test('is not found under an id that is none, and not for everybody to see', async () => {
    for (const id of [randomUUID(), 'none']) {
      expect(await office.get('admin', `/sla/rebases/${id}`)).toMatchObject({ statusCode: 404 });
      expect(await office.post('admin', `/sla/rebases/${id}/pause`)).toMatchObject({ statusCode: 404 });
    }
    expect(await office.get('grid-worker', '/sla/rebases')).toMatchObject({ statusCode: 403 });
  });
});
