import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { TSchema } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Candidates } from '../../api/cases/candidate-schema.ts';
import { clutter, complaint, openOffice, type Office } from './office.ts';

let office: Office;
let first: { id: string; number: string; title: string };
beforeAll(async () => {
  office = await openOffice('api_candidates');
  const place = { ...clutter.place, lng: 123.5, lat: 30.02 };
  first = (await office.register('grid-worker', { place })).data;
  await office.register('grid-worker-2', { place: { address: '桂园里3号', grid: 'YX-02-01' } });
});
afterAll(() => office.close());

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const isShape = (schema: TSchema, data: unknown) => ajv.validate(schema, data);

const soFar = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道又堆放了杂物',
  place: { address: '云溪路12号3栋', grid: 'YX-01-01', lng: 123.5, lat: 30.0205 },
};
type Item = { case: { id: string; status: string }; score: number };
const ask = async (who: Parameters<Office['post']>[0], body: object) => office.post(who, '/cases/candidates', body);
const idsOf = (answer: { data: { items: Item[] } }) => answer.data.items.map((item) => item.case.id);

test('whoever types a report sees what may be the same, with the distance and what else they share', async () => {
  const { statusCode, data } = await ask('grid-worker', soFar);
  expect(statusCode).toBe(200);
  expect(isShape(Candidates, data)).toBe(true);
  expect(data.items).toEqual([
    {
      case: {
        id: first.id,
        number: first.number,
        title: first.title,
        status: 'pending_accept',
        registeredAt: expect.any(String),
        grid: 'YX-01-01',
        reporters: 0,
      },
      distance: 56,
      address: 0.84,
      sameGrid: true,
      sameTopic: true,
      words: 0.36,
      minutesApart: 0,
      score: 0.73,
    },
  ]);
});

test('what is not known yet is left out, and what says nothing is like nothing', async () => {
  expect(
    idsOf(await ask('grid-worker', { kind: 'hazard', title: clutter.title, place: { grid: 'YX-01-01' } })),
  ).toEqual([first.id]);
  expect(idsOf(await ask('grid-worker', { kind: 'hazard', place: {} }))).toEqual([]);
});

test('nobody is told of a case outside their area, nor may ask about a grid there', async () => {
  const report = { ...soFar, place: { address: '桂园里3号' } };
  expect(idsOf(await ask('clerk', report))).toEqual([]);
  expect(idsOf(await ask('clerk-2', report))).toHaveLength(1);
  for (const grid of ['YX-02-01', 'YX-99-01', 'YX-01'])
    expect(await ask('clerk', { ...soFar, place: { grid } })).toMatchObject({
      statusCode: 404,
      data: { code: 'not_found' },
    });
  expect((await ask('admin', soFar)).data.code).toBe('not_permitted');
});

test('people are none of its business: who names a reporter is refused, and no answer tells one', async () => {
  const { data } = await ask('grid-worker', { ...soFar, reporter: { name: '陈阿姨' } });
  expect(data).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/reporter' }] });
  const { data: named } = await office.register('grid-worker', complaint);
  const { kind, topic, title, place } = complaint;
  const answer = await ask('dispatcher', { kind, topic, title, place });
  expect(idsOf(answer)).toEqual([named.id]);
  expect(answer.data.items[0]).toMatchObject({ case: { reporters: 1 } });
  expect(answer.body).not.toMatch(/陈|138/);
});

test('a case on record has candidates of its own, and is none of itself', async () => {
  const { data: again } = await office.register('grid-worker', { title: '楼道又堆放了杂物' });
  expect(idsOf(await office.get('dispatcher', `/cases/${again.id}/candidates`))).toEqual([first.id]);
  expect(idsOf(await office.get('dispatcher', `/cases/${first.id}/candidates`))).toEqual([again.id]);
  expect((await office.get('clerk-2', `/cases/${first.id}/candidates`)).statusCode).toBe(404);
  await office.post('grid-worker', `/cases/${again.id}/withdrawal`, { reason: '重复登记' });
});

test('an ended case is shown with its status', async () => {
  const place = { address: '河沿街88号', grid: 'YX-01-01' };
  const solved = { result: '已清走', noPhotoReason: '夜间' };
  const { data } = await office.register('grid-worker', { place, closedOnSpot: solved });
  const { data: found } = await ask('grid-worker', { ...soFar, place });
  expect(found.items[0].case).toMatchObject({ id: data.id, status: 'closed' });
});

test('asking writes nothing, and takes as many statements however much there is', async () => {
  const counts = () =>
    office.orm.em.fork()
      .execute(`select (select count(*) from "case") as cases, (select count(*) from case_event) as events,
        (select count(*) from idempotency_key) as keys`);
  const before = await counts();
  const measured: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    office.statements.length = 0;
    await ask('grid-worker', soFar);
    await office.get('grid-worker', `/cases/${first.id}/candidates`);
    measured.push(office.statements.length);
    expect(office.statements.filter((sent) => /^\s*(insert|update|delete)/i.test(sent))).toEqual([]);
    if (round === 0) {
      expect(await counts()).toEqual(before);
      for (let n = 0; n < 5; n += 1) await office.register('grid-worker', { title: `楼道堆放杂物之${n}` });
    }
  }
  expect(measured[1]).toBe(measured[0]);
});
