import { randomUUID } from 'node:crypto';
import type { TSchema } from 'typebox';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PreviewAnswer, type PreviewView } from '../../api/sla/preview-schema.ts';
import { RebaseAnswer, Rebases } from '../../api/sla/rebase-schema.ts';
import { CaseClock } from '../../database/entities/case-clock.ts';
import { pauseRebase } from '../../database/rebases.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { relayOnce } from '../../worker/relay.ts';
import { draftedCalendar } from '../domain/drafts.ts';
import { accept, by, done, feedback, openCase } from '../support/live-case.ts';
import { askForRebase, dueDate, editedPolicy, putVersions, withHoliday } from '../support/rule-versions.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
let open: string[];
let closed: string;
const longer = editedPolicy(2, (row) => ({ ...row, resolve: '20wd' }));
let holiday: WorkCalendar;

beforeAll(async () => {
  office = await openOffice('api_rebases');
  open = [await openCase(office), await openCase(office), await openCase(office)];
  closed = await openCase(office);
  await office.ask(closed, by('grid-worker', accept));
  await office.ask(closed, by('grid-worker', feedback, done));
  await office.ask(closed, by('clerk', { verb: 'verify', args: { passed: true } }));
  holiday = withHoliday(2, dueDate((await office.row(open[0] ?? '')).dueAt));
  await putVersions(office.orm, { policy: longer, calendar: holiday }, Date.now());
});
afterAll(() => office.close());

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
function expectShape(schema: TSchema, data: unknown): void {
  expect(ajv.validate(schema, data), ajv.errorsText()).toBe(true);
}

const preview = (who: 'admin' | 'supervisor' | 'grid-worker' | 'auditor', path: string) =>
  office.post(who, `/sla/${path}/preview`);
const policy2 = 'policies/ordinance-5wd/versions/2';
const patience = { timeout: 60_000, interval: 100 };

async function finished(who: 'admin' | 'supervisor', path: string): Promise<PreviewView> {
  const answer = await preview(who, path);
  expect([200, 202]).toContain(answer.statusCode);
  const { id } = answer.data as PreviewView;
  await vi.waitUntil(async () => (await office.get(who, `/sla/previews/${id}`)).data.state === 'done', patience);
  return (await office.get(who, `/sla/previews/${id}`)).data as PreviewView;
}

describe('a preview', () => {
  test('answers an administrator and a supervisor with numbers, list and the last 90 days, and changes nothing', async () => {
    const before = await Promise.all([...open, closed].map((id) => office.row(id)));
    const told = await finished('supervisor', policy2);
    expectShape(PreviewAnswer, told);
    expect(told).toMatchObject({
      kind: 'policy',
      name: 'ordinance-5wd',
      version: 2,
      total: 4,
      done: 4,
      numbers: { cases: 3, casesMoved: 3, moved: 3, later: 3, earlier: 0, becomeBreached: 0 },
      lastNinetyDays: { cases: 1, met: 1, wouldHaveMet: 1, metShare: 1, wouldHaveMetShare: 1 },
    });
    expect(told.items.map(({ case: { id }, clock }) => [id, clock])).toEqual(
      open.toSorted().map((id) => [id, 'resolve']),
    );
    expect(told.items[0]).toMatchObject({ case: { title: '下水道堵塞' }, changes: ['later'], text: '延后到期' });
    expect(await finished('admin', policy2)).toMatchObject({ numbers: told.numbers });
    expect(await Promise.all([...open, closed].map((id) => office.row(id)))).toEqual(before);
  });

  test('shows an administrator, who may read no case, the numbers of cases without their titles', async () => {
    const { items } = await finished('admin', policy2);
    expect(items.map(({ case: { title } }) => title)).toEqual([null, null, null]);
  });

  test('lists page by page', async () => {
    const { id } = await finished('supervisor', policy2);
    const first = (await office.get('supervisor', `/sla/previews/${id}?limit=2`)).data as PreviewView;
    const rest = (await office.get('supervisor', `/sla/previews/${id}?limit=2&cursor=${first.nextCursor}`))
      .data as PreviewView;
    expect([...first.items, ...rest.items].map((item) => item.case.id)).toEqual(open.toSorted());
    expect(rest.nextCursor).toBeNull();
    expect((await office.get('supervisor', `/sla/previews/${id}?cursor=bm9uZQ`)).statusCode).toBe(400);
  });

  test('is for whoever asked for it, and refused to those who do not watch over rules', async () => {
    const { id } = await finished('admin', policy2);
    expect(await office.get('supervisor', `/sla/previews/${id}`)).toMatchObject({ statusCode: 404 });
    expect(await preview('grid-worker', policy2)).toMatchObject({ statusCode: 403 });
    expect(await office.get('grid-worker', `/sla/previews/${id}`)).toMatchObject({ statusCode: 403 });
  });

  test('of what was never published is not found', async () => {
    for (const path of [
      'policies/ordinance-5wd/versions/99',
      'policies/none/versions/1',
      'calendars/cn-2026/versions/99',
    ])
      expect(await preview('admin', path), path).toMatchObject({ statusCode: 404, data: { code: 'not_found' } });
    expect(await office.get('admin', `/sla/previews/${randomUUID()}`)).toMatchObject({ statusCode: 404 });
  });

  test('whose start was lost is started by the relay', async () => {
    const { id } = (await preview('admin', policy2)).data as PreviewView;
    const em = office.orm.em.fork();
    await em.execute(`update rule_preview set started = false where id = ?`, [id]);
    await relay();
    const [row] = await em.execute<{ started: boolean }[]>(`select started from rule_preview where id = ?`, [id]);
    expect(row).toEqual({ started: true });
  });
});

describe('a rebase', () => {
  const progress = async (id: string) => (await office.get('supervisor', `/sla/rebases/${id}`)).data;

  test('that is paused reaches no case until it is resumed; a late holiday then moves exactly the due times that the preview listed', async () => {
    const foreseen = await finished('supervisor', 'calendars/cn-2026/versions/2');
    expect(foreseen.numbers).toMatchObject({ cases: 3, casesMoved: 3, earlier: 0, later: foreseen.numbers.moved });
    const before = await dueTimes();
    const id = await askForRebase(office.orm, { calendar: holiday }, Date.now());
    await pauseRebase(office.orm.em.fork(), id);
    await relay();
    expect(await progress(id)).toMatchObject({ state: 'paused', done: 0 });
    expect(await office.post('supervisor', `/sla/rebases/${id}/resume`)).toMatchObject({ statusCode: 403 });
    expect(await office.post('admin', `/sla/rebases/${id}/pause`)).toMatchObject({ statusCode: 200 });
    expect(await dueTimes()).toEqual(before);

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
    const after = await dueTimes();
    const movedNow = [...after].filter(([clock, due]) => before.get(clock) !== due);
    expect(new Map(movedNow)).toEqual(listedIn(foreseen));
    expect(await office.post('admin', `/sla/rebases/${id}/pause`, undefined)).toMatchObject({
      statusCode: 409,
      data: { code: 'wrong_status' },
    });
  });

  test('stands on the timeline with its reason and both versions', async () => {
    const { data } = await office.get('supervisor', `/cases/${open[0]}/timeline`);
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
    const ended = await office.row(closed);
    const policy = editedPolicy(5, (each) => (each.id === row ? { ...each, inactive: true } : each));
    await putVersions(office.orm, { policy }, Date.now());
    const id = await askForRebase(office.orm, { policy }, Date.now());
    await relay();
    await vi.waitUntil(async () => (await progress(id)).state === 'done', patience);
    const { state } = await office.row(wreck);
    expect([row, state.rules.row.id]).toEqual(['R11z', 'R11']);
    expect(state.clocks.filter(({ kind }) => kind.startsWith('milestone')).map((clock) => clock.state)).toContain(
      'void',
    );
    expect(state.clocks.filter((clock) => clock.policy.endsWith('/R11z') && clock.pending)).toEqual([]);
    expect(await progress(id)).toMatchObject({ total: 4, done: 4, failed: 0 });
    expect(await office.row(closed)).toEqual(ended);
  });

  test('begins with a publication for the open cases, once, and does what the preview of the draft has said', async () => {
    const { version: _, ...days } = withHoliday(0, dueDate((await office.row(open[0] ?? '')).dueAt));
    const content = { name: 'cn-2026', ...days };
    const { version } = (await office.post('admin', '/sla/calendars', content)).data;
    const foreseen = await finished('admin', `calendars/cn-2026/versions/${version}`);
    expect(foreseen.numbers.moved).toBeGreaterThan(0);
    const before = await dueTimes();
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
    const movedNow = [...(await dueTimes())].filter(([clock, due]) => before.get(clock) !== due);
    expect(new Map(movedNow)).toEqual(listedIn(foreseen));
  });

  test('cannot be foreseen of a draft that contradicts itself: every fault is named', async () => {
    const off = [...cn2026.off, ['2026-12-09', '2026-12-08', '颠倒的日期']];
    const { version } = (await office.post('admin', '/sla/calendars', { ...draftedCalendar(), off })).data;
    expect(await preview('admin', `calendars/cn-2026/versions/${version}`)).toMatchObject({
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

/** As the worker's relay does once a second. */
async function relay(): Promise<void> {
  await relayOnce({
    orm: office.orm,
    client: office.temporal.client,
    taskQueue: office.config.taskQueue,
    onFault: (error) => {
      throw error;
    },
    onAlarm: () => {},
  });
}

/** What a preview says that the due times will be. */
function listedIn({ items }: PreviewView): Map<string, number> {
  return new Map(items.map(({ case: { id }, clock, dueAfter }) => [`${id} ${clock}`, Date.parse(dueAfter ?? '')]));
}

async function dueTimes(): Promise<Map<string, number | null>> {
  const clocks = await office.orm.em.fork().find(CaseClock, { caseId: { $nin: [closed] } });
  return new Map(clocks.map(({ caseId, clockId, dueAt }) => [`${caseId} ${clockId}`, dueAt ?? null]));
}
