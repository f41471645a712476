import { randomUUID } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Repeats } from '../../api/reports/repeat-schema.ts';
import { findRepeatPlaces, findRepeatReporters } from '../../database/repeats.ts';
import { staff } from '../support/cast.ts';
import { complaint, openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('api_repeats');
});
afterAll(() => office.close());

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

const repeats = async (who: Parameters<Office['get']>[0] = 'supervisor') =>
  (await office.get(who, '/reports/repeats')).data;
const lengthOf = async (list: string, who: Parameters<Office['get']>[0] = 'supervisor') => {
  const { statusCode, data } = await office.get(who, list.replace('/api/v1', ''));
  expect([list, statusCode]).toEqual([list, 200]);
  return data.items.length as number;
};
const register = async (wanted: object) => {
  const { statusCode, data } = await office.post(
    'dispatcher',
    '/cases',
    { ...complaint, ...wanted },
    { key: randomUUID() },
  );
  expect(statusCode).toBe(201);
  return data;
};
/** As if it had been registered so many days earlier. */
const age = (id: string, days: number) =>
  office.orm.em
    .fork()
    .execute(`update "case" set registered_at = registered_at - ${days} * interval '1 day' where id = '${id}'`);

const parking = { kind: 'dispute', topic: 'parking', title: '车位被占', reporter: undefined };
const at = (address: string, grid = 'YX-01-02') => ({ place: { address, grid } });

describe('an estate', () => {
  test('is told from the fifth report of one topic in 30 days on, with the list that makes the number up', async () => {
    const places = ['南山园小区3号楼', '南山园 5 号楼', '南山园停车场', '南山园小区大门'];
    for (const address of places) await register({ ...parking, ...at(address) });
    const { id } = await register({ ...parking, ...at('南山园9号楼') });
    await age(id, 31);
    await register({ ...parking, ...at('南山路9号') });
    await register({ ...parking, topic: 'noise', ...at('南山园9号楼') });
    expect((await repeats()).places).toEqual([]);
    await age(id, -2);
    const [place, ...more] = (await repeats()).places;
    expect(more).toEqual([]);
    expect(place).toMatchObject({
      estate: '南山园',
      kind: 'dispute',
      topic: 'parking',
      grid: 'YX-01-02',
      cases: 5,
      umbrella: null,
    });
    expect(place.parts).toHaveLength(5);
    expect(place.parts[0].id).toBe(id);
    expect(await lengthOf(place.list)).toBe(5);
  });

  test('has its umbrella case named once there is one, which is no part of itself', async () => {
    const umbrella = await register({ ...parking, ...at('南山园'), track: 'joint', title: '南山园停车难专项' });
    const [place] = (await repeats()).places;
    expect(place).toMatchObject({ cases: 6, umbrella: { id: umbrella.id, number: umbrella.number } });
    expect(place.parts).toHaveLength(5);
    expect(await lengthOf(place.list)).toBe(6);
  });

  test('outside the area does not exist', async () => {
    expect((await repeats('clerk')).places).toHaveLength(1);
    expect((await repeats('clerk-2')).places).toEqual([]);
    expect((await repeats('grid-worker')).places).toEqual([]);
    expect((await office.get('admin', '/reports/repeats')).data.code).toBe('not_permitted');
  });
});

describe('a reporter', () => {
  const wang = { name: '王大爷', phone: '138 0000 1234' };
  const titles = ['楼下饭店深夜噪声', '饭店油烟', '垃圾桶太满'];

  test('is told from the third case in 90 days on, by the telephone, masked', async () => {
    const [first] = [await register({ ...at('云溪路1号'), title: titles[0], reporter: wang })];
    await register({ ...at('云溪路2号'), title: titles[1], reporter: { phone: '+86 13800001234' } });
    const last = await register({ ...at('云溪路3号'), title: titles[2], reporter: { ...wang, phone: '13800001234' } });
    await age(first.id, 91);
    expect((await repeats()).people).toEqual([]);
    await age(first.id, -2);
    const { body, data } = await office.get('supervisor', '/reports/repeats');
    expect(data.people).toEqual([
      {
        case: { id: last.id, number: last.number, title: last.title },
        grid: 'YX-01-02',
        name: '王**',
        phone: '138****1234',
        cases: 3,
        numbers: expect.arrayContaining([first.number, last.number]),
        visit: null,
        list: expect.stringContaining(`reporterOf=${last.id}`),
      },
    ]);
    expect(body).not.toContain('0000');
    expect(ajv.validate(Repeats, data)).toBe(true);
    expect(await lengthOf(data.people[0].list)).toBe(3);
  });

  test('who asked for secrecy is not counted, and one name is many people', async () => {
    for (const title of titles) {
      await register({
        ...at('河沿街1号'),
        title,
        reporter: { name: '刘老师', phone: '13800004321', confidential: true },
      });
      await register({ ...at('河沿街2号'), title, reporter: { phone: '13800008765', anonymous: true } });
      await register({ ...at('河沿街3号'), title, reporter: { name: '张伟' } });
      await register({ ...at('河沿街4号'), title, reporter: { phone: '110' } });
    }
    await register({ ...at('河沿街1号'), reporter: { name: '刘老师', phone: '13800004321' } });
    const { people } = await repeats();
    expect(people.map(({ name }: { name: string }) => name)).toEqual(['王**']);
    const { data } = await office.get('supervisor', `/cases?q=${encodeURIComponent('河沿街')}&limit=1`);
    expect(await lengthOf(`/api/v1/cases?reporterOf=${data.items[0].id}`)).toBeLessThanOrEqual(1);
  });

  test('has the visit named that names one of the cases', async () => {
    const { people } = await repeats();
    const visit = await register({
      kind: 'request',
      topic: 'help',
      channel: 'visit',
      title: '主动走访',
      description: `走访诉求人，涉及 ${people[0].numbers.join('、')}`,
      ...at('云溪路3号'),
      reporter: undefined,
    });
    expect((await repeats()).people[0].visit).toMatchObject({ id: visit.id, number: visit.number });
  });

  test('is shown to those who may register a visit, within their area', async () => {
    expect((await repeats('clerk')).people).toHaveLength(1);
    expect((await repeats('clerk-2')).people).toEqual([]);
    expect((await repeats('auditor')).people).toEqual([]);
    const { people } = await repeats();
    expect(await lengthOf(people[0].list, 'clerk-2')).toBe(0);
    expect(await lengthOf('/api/v1/cases?reporterOf=nonsense')).toBe(0);
  });
});

test('both take one statement each, and write nothing', async () => {
  const reader = { person: 'supervisor', posts: staff.supervisor.posts };
  office.statements.length = 0;
  await findRepeatPlaces(office.orm.em.fork(), reader, Date.now());
  await findRepeatReporters(office.orm.em.fork(), reader, Date.now());
  expect(office.statements).toHaveLength(2);
  expect(office.statements.every((sent) => /^\s*select/i.test(sent))).toBe(true);
});
