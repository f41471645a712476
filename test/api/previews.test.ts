import { randomUUID } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { TSchema } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PreviewAnswer, type PreviewView } from '../../api/sla/preview-schema.ts';
import { openChangeOffice, type ChangeOffice } from './change-office.ts';

let office: ChangeOffice;
beforeAll(async () => {
  office = await openChangeOffice('api_previews');
});
afterAll(() => office.close());

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
function expectShape(schema: TSchema, data: unknown): void {
  expect(ajv.validate(schema, data), ajv.errorsText()).toBe(true);
}

const policy2 = 'policies/ordinance-5wd/versions/2';

describe('a preview', () => {
  test('answers an administrator and a supervisor with numbers, list and the last 90 days, and changes nothing', async () => {
    const before = await Promise.all([...office.open, office.closed].map((id) => office.row(id)));
    const told = await office.finished('supervisor', policy2);
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
      office.open.toSorted().map((id) => [id, 'resolve']),
    );
    expect(told.items[0]).toMatchObject({ case: { title: '下水道堵塞' }, changes: ['later'], text: '延后到期' });
    expect(await office.finished('admin', policy2)).toMatchObject({ numbers: told.numbers });
    expect(await Promise.all([...office.open, office.closed].map((id) => office.row(id)))).toEqual(before);
  });

  test('shows an administrator, who may read no case, the numbers of cases without their titles', async () => {
    const { items } = await office.finished('admin', policy2);
    expect(items.map(({ case: { title } }) => title)).toEqual([null, null, null]);
  });

  test('lists page by page', async () => {
    const { id } = await office.finished('supervisor', policy2);
    const first = (await office.get('supervisor', `/sla/previews/${id}?limit=2`)).data as PreviewView;
    const rest = (await office.get('supervisor', `/sla/previews/${id}?limit=2&cursor=${first.nextCursor}`))
      .data as PreviewView;
    expect([...first.items, ...rest.items].map((item) => item.case.id)).toEqual(office.open.toSorted());
    expect(rest.nextCursor).toBeNull();
    expect((await office.get('supervisor', `/sla/previews/${id}?cursor=bm9uZQ`)).statusCode).toBe(400);
  });

  test('is for whoever asked for it, and refused to those who do not watch over rules', async () => {
    const { id } = await office.finished('admin', policy2);
    expect(await office.get('supervisor', `/sla/previews/${id}`)).toMatchObject({ statusCode: 404 });
    expect(await office.preview('grid-worker', policy2)).toMatchObject({ statusCode: 403 });
    expect(await office.get('grid-worker', `/sla/previews/${id}`)).toMatchObject({ statusCode: 403 });
  });

  test('of what was never published is not found', async () => {
    for (const path of [
      'policies/ordinance-5wd/versions/99',
      'policies/none/versions/1',
      'calendars/cn-2026/versions/99',
    ])
      expect(await office.preview('admin', path), path).toMatchObject({ statusCode: 404, data: { code: 'not_found' } });
    expect(await office.get('admin', `/sla/previews/${randomUUID()}`)).toMatchObject({ statusCode: 404 });
  });

  test('whose start was lost is started by the relay', async () => {
    const { id } = (await office.preview('admin', policy2)).data as PreviewView;
    const em = office.orm.em.fork();
    await em.execute(`update rule_preview set started = false where id = ?`, [id]);
    await office.relay();
    const [row] = await em.execute<{ started: boolean }[]>(`select started from rule_preview where id = ?`, [id]);
    expect(row).toEqual({ started: true });
  });
});
