import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDigests } from '../../database/digest-making.ts';
import { Unit } from '../../database/entities/unit.ts';
import type { StaffId } from '../support/cast.ts';
import { clutter, openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('api_catalogue_routes');
});
afterAll(() => office.close());

const reason = '按街道分工调整';
const put = async (path: string, payload: object, who: StaffId = 'admin') => {
  const answer = await office.app.inject({
    method: 'PUT',
    url: `/api/v1/catalogue/${path}`,
    headers: { cookie: await office.cookieOf(who) },
    payload: { reason, ...payload },
  });
  return { status: answer.statusCode, data: answer.json() };
};
const suggested = async (kind: string, topic: string, unit: string, who: StaffId = 'dispatcher') =>
  office.get(who, `/catalogue/route?kind=${kind}&topic=${topic}&unit=${unit}`);

describe('a route', () => {
  test('suggests the unit of the smallest area, by name, until it is taken away', async () => {
    await put('routes/hazard/illegal_dumping/YX', { unit: 'YX-D-URBAN' });
    await put('routes/hazard/illegal_dumping/YX-02', { unit: 'YX-02' });
    const { data } = await suggested('hazard', 'illegal_dumping', 'YX-01-01');
    expect(data).toEqual({
      line: 'urban_management',
      unit: { unit: { code: 'YX-D-URBAN', name: '街道城管办' }, area: 'YX' },
      notify: null,
    });
    const near = await suggested('hazard', 'illegal_dumping', 'YX-02-01');
    expect(near.data.unit.unit).toEqual({ code: 'YX-02', name: '桂园社区' });
    const gone = await office.remove('admin', '/catalogue/routes/hazard/illegal_dumping/YX-02', { reason });
    expect(gone.statusCode).toBe(204);
    expect((await suggested('hazard', 'illegal_dumping', 'YX-02-01')).data.unit.unit.code).toBe('YX-D-URBAN');
    const again = await office.remove('admin', '/catalogue/routes/hazard/illegal_dumping/YX-02', { reason });
    expect([again.statusCode, again.data.code]).toEqual([404, 'not_found']);
  });

  test('of a topic that was added leads to the team whose service it is', async () => {
    await put('topics/request/home_repair', { zh: '上门维修', en: 'Home repair' });
    await put('routes/request/home_repair/YX-01', { unit: 'YX-P-01' });
    const { data } = await suggested('request', 'home_repair', 'YX-01-01');
    expect(data.unit).toEqual({ unit: { code: 'YX-P-01', name: '安和物业服务公司' }, area: 'YX-01' });
    expect((await suggested('request', 'home_repair', 'YX-02-01')).data.unit).toBeNull();
  });

  test.each([
    ['a topic that is none', 'routes/hazard/dragons/YX', { unit: 'YX-D-URBAN' }, [422, 'unknown_topic']],
    ['a line that is none', 'routes/line/weather/YX', { unit: 'YX-D-URBAN' }, [404, 'not_found']],
    ['a unit that is none', 'routes/hazard/gas_leak/YX', { unit: 'YX-D-MOON' }, [404, 'not_found']],
    ['an area that is none', 'routes/hazard/gas_leak/ZZ', { unit: 'YX-D-URBAN' }, [404, 'not_found']],
    ['a department as area', 'routes/hazard/gas_leak/YX-D-URBAN', { unit: 'YX-D-URBAN' }, [404, 'not_found']],
  ])('is refused for %s', async (_what, path, payload, refused) => {
    const { status, data } = await put(path, payload);
    expect([status, data.code]).toEqual(refused);
  });

  test('to a unit that is no more suggests nobody', async () => {
    await put('routes/hazard/zombie_vehicle/YX', { unit: 'YX-D-HOUSING' });
    const code = async () => (await suggested('hazard', 'zombie_vehicle', 'YX-01-01')).data.unit?.unit.code;
    expect(await code()).toBe('YX-D-HOUSING');
    await office.orm.em.fork().nativeUpdate(Unit, { code: 'YX-D-HOUSING' }, { validTo: Date.now() });
    expect(await code()).toBeUndefined();
  });

  test('is not told for a place outside one’s area, nor for a topic that is none', async () => {
    expect((await suggested('hazard', 'gas_leak', 'YX-01-01', 'grid-worker-2')).statusCode).toBe(404);
    const { statusCode, data } = await suggested('hazard', 'dragons', 'YX-01-01');
    expect([statusCode, data.code]).toEqual([422, 'unknown_topic']);
  });
});

describe('an office that a line names', () => {
  test('is told of a new case of that line, may read it, and nobody else may who might not before', async () => {
    const unheard = await office.register('grid-worker', { topic: 'gas_leak' });
    await put('routes/line/emergency/YX', { notify: 'YX-D-URBAN' });
    const told = await office.register('grid-worker', { topic: 'gas_leak', title: '3栋地下室燃气味' });
    const other = await office.register('grid-worker', { topic: 'corridor_clutter' });
    expect(told.data).toMatchObject({
      line: 'emergency',
      notified: [{ unit: { code: 'YX-D-URBAN', name: '街道城管办' } }],
      holder: { unit: { code: 'YX-01-01' } },
    });
    expect([unheard.data.notified, other.data.notified]).toEqual([[], []]);

    const em = office.orm.em.fork();
    await em.execute(`update outbox set arrived_at = arrived_at - interval '1 minute' where delivered_at is null`);
    await makeDigests(em, Date.now(), 60_000);
    const { data } = await office.get('officer-urban', '/digests');
    expect(data.items).toMatchObject([
      {
        unit: { code: 'YX-D-URBAN' },
        counts: [{ what: 'registered', count: 1 }],
        items: [
          { case: { id: told.data.id, title: '3栋地下室燃气味' }, what: 'registered', card: null, lateBy: 'PT0S' },
        ],
      },
    ]);
    const { data: read } = await office.get('officer-urban', `/cases/${told.data.id}`);
    expect(read.allowed).toMatchObject([{ verb: 'note' }]);
    for (const { data: hidden } of [unheard, other])
      expect((await office.get('officer-urban', `/cases/${hidden.id}`)).statusCode).toBe(404);
    expect((await office.get('mediator', `/cases/${told.data.id}`)).statusCode).toBe(404);
  });

  test('may be a committee, whose mediators read the case though it is no dispute', async () => {
    await put('routes/hazard/other/YX', { notify: 'YX-M' });
    const { data } = await office.register('grid-worker', { topic: 'other' });
    expect((await office.get('mediator', `/cases/${data.id}`)).data).toMatchObject({ id: data.id, line: null });
  });

  test('is the board’s to filter by: a line has the cases of its topics and no others', async () => {
    const titles = async (line: string) => {
      const { data } = await office.get('dispatcher', `/cases?line=${line}&limit=100`);
      return new Set(data.items.map(({ topic }: { topic: string }) => topic));
    };
    await office.register('grid-worker', { ...clutter, topic: 'zombie_vehicle' });
    expect(await titles('emergency')).toEqual(new Set(['gas_leak']));
    expect(await titles('urban_management')).toEqual(new Set(['zombie_vehicle']));
    expect(await titles('party_building')).toEqual(new Set());
    const csv = await office.get('dispatcher', '/cases.csv?line=emergency');
    expect(csv.body.trim().split('\n')).toHaveLength(3);
    expect((await office.get('dispatcher', '/cases?line=weather')).statusCode).toBe(400);
  });
});
