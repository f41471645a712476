import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';
import { clutter, complaint } from './matters.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_catalogue');
});
afterAll(() => street.close());

const reason = '按街道分工调整';
const change = async (path: string, body: object) => {
  const { status, data } = await street.as('admin').put(`/catalogue/${path}`, { reason, ...body });
  expect([path, status]).toEqual([path, 200]);
  return data;
};
const gasLeak = { ...clutter, topic: 'gas_leak', title: '3栋地下室燃气味' };

test('S2-15 a case of the emergency line is told to the office that the street names for it, which may read it', async () => {
  await change('routes/line/emergency/YX', { notify: 'YX-D-URBAN' });
  const { data: told } = await street.as('grid-worker').register(gasLeak);
  const { data: other } = await street.as('grid-worker').register(clutter);
  expect(told).toMatchObject({ line: 'emergency', notified: [{ unit: { code: 'YX-D-URBAN' } }] });
  // It is told, not handed over: the grid holds the case as it would without the route.
  expect(told).toMatchObject({ status: 'pending_accept', holder: { unit: { code: 'YX-01-01' } } });
  const officer = street.as('officer-urban');
  await vi.waitUntil(async () => (await officer.get('/digests/unread')).data.unread === 1, { timeout: 90_000 });
  const { data } = await officer.get('/digests');
  expect(data.items[0].items).toMatchObject([{ what: 'registered', case: { id: told.id, title: gasLeak.title } }]);
  expect((await officer.see(told.id)).status).toBe(200);
  expect((await officer.see(other.id)).status).toBe(404);
  const board = await street.as('dispatcher').get('/cases?line=emergency');
  expect(board.data.items.map(({ id }: { id: string }) => id)).toEqual([told.id]);

  const dispatcher = street.as('dispatcher');
  const { data: moved } = await dispatcher.act(other.id, 'classification', { topic: 'gas_leak', reason });
  expect(moved).toMatchObject({ line: 'emergency', notified: [{ unit: { code: 'YX-D-URBAN' } }] });
  expect((await officer.see(other.id)).status).toBe(200);
  // Whoever was told once is not told of a case again, whatever topic it comes to.
  const { data: further } = await dispatcher.act(other.id, 'classification', { topic: 'pipe_burst', reason });
  expect(further.notified).toHaveLength(1);
});

test('S1-12 a service that only one team offers is suggested to that team, and dispatched to it', async () => {
  await change('topics/request/home_repair', { zh: '上门维修', en: 'Home repair' });
  await change('routes/request/home_repair/YX', { unit: 'YX-P-01' });
  const dispatcher = street.as('dispatcher');
  const { data: order } = await dispatcher.register({ ...complaint, topic: 'home_repair', title: '水龙头漏水' });
  expect(order).toMatchObject({ status: 'pending_dispatch', topic: 'home_repair', line: null });
  const { data: suggested } = await dispatcher.get('/catalogue/route?kind=request&topic=home_repair&unit=YX');
  expect(suggested.unit.unit).toEqual({ code: 'YX-P-01', name: '安和物业服务公司' });
  const { data } = await dispatcher.act(order.id, 'dispatch', { unit: suggested.unit.unit.code });
  expect(data).toMatchObject({ status: 'pending_accept', holder: { unit: { code: 'YX-P-01' } } });
});

describe('a rejection', () => {
  const proposed = async (ground: string) => {
    const dispatcher = street.as('dispatcher');
    const { data: made } = await dispatcher.register(complaint);
    const { status } = await dispatcher.act(made.id, 'rejection', { ground, channel: '区人民法院' });
    expect(status).toBe(200);
    const { data } = await dispatcher.get(`/cases/${made.id}/timeline`);
    return data.items.at(-1);
  };

  test('for a ground of the catalogue keeps its code and reads by its name', async () => {
    expect(await proposed('in_litigation')).toMatchObject({
      type: 'rejection_proposed',
      text: expect.stringContaining('（已进入诉讼程序）'),
      data: { ground: 'in_litigation', channel: '区人民法院' },
    });
  });

  test('for a ground in words, as outside systems send it, keeps the words', async () => {
    const { data, text } = await proposed('重复反映，已有答复');
    expect(data.ground).toBe('重复反映，已有答复');
    expect(text).toMatch(/提出不予受理，待另一人确认$/);
  });
});

test('a case is not changed to a topic that was switched off, but may keep it', async () => {
  const [body, key] = [{ ...clutter, topic: 'dog_off_leash' }, randomUUID()];
  const { data: kept } = await street.as('grid-worker').register(body, key);
  const { data: other } = await street.as('grid-worker').register(clutter);
  await change('topics/hazard/dog_off_leash', { zh: '犬只不牵绳', en: 'Dog off the leash', active: false });
  const dispatcher = street.as('dispatcher');
  const refused = await dispatcher.act(other.id, 'classification', { topic: 'dog_off_leash', reason });
  expect([refused.status, refused.data.code]).toEqual([422, 'unknown_topic']);
  const urgent = { topic: 'dog_off_leash', track: 'urgent', reason };
  expect((await dispatcher.act(kept.id, 'classification', urgent)).data).toMatchObject({
    topic: 'dog_off_leash',
    track: 'urgent',
  });
  const again = await street.as('grid-worker').register(body, key);
  expect([again.status, again.data.id, again.headers.get('idempotency-replayed')]).toEqual([201, kept.id, 'true']);
  const reused = await street.as('grid-worker').register({ ...body, title: '另一件' }, key);
  expect([reused.status, reused.data.code]).toEqual([422, 'idempotency_key_reused']);
  const anew = await street.as('grid-worker').register(body);
  expect([anew.status, anew.data.code]).toEqual([422, 'unknown_topic']);
});

test('a case is not listed for a reason that was switched off', async () => {
  const dispatcher = street.as('dispatcher');
  const { data: made } = await dispatcher.register({ ...complaint, place: { ...complaint.place, grid: 'YX-01-01' } });
  await street.as('grid-worker').act(made.id, 'acceptance');
  await change('listing-reasons/season', { zh: '季节所限', en: 'Season', active: false });
  const { data: me } = await dispatcher.get('/me');
  const reviewAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const listing = { owner: me.id, reviewAt, measuresToReporter: '汛期后施工' };
  const refused = await dispatcher.act(made.id, 'listing', { ...listing, reason: 'season' });
  expect([refused.status, refused.data.code]).toEqual([422, 'listing_reason_not_allowed']);
  expect((await dispatcher.act(made.id, 'listing', { ...listing, reason: 'engineering' })).data).toMatchObject({
    status: 'listed',
    pause: { why: 'engineering' },
  });
});
