import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Account, type Street } from '../support/street.ts';
import { clockOf, clutter, complaint, lamp, solved, tried } from './matters.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_ladder');
});
afterAll(() => street.close());

async function register(wanted: object = {}): Promise<string> {
  const { status, data } = await street.as('grid-worker').register({ ...clutter, ...wanted });
  expect(status).toBe(201);
  return data.id;
}

test('S2-1: a case climbs level by level with exactly one numbered form per hop, each with what was tried', async () => {
  const id = await register();
  const first = await street.as('grid-worker').act(id, 'escalation', tried);
  expect([first.status, first.data.level, first.data.status]).toEqual([200, 'community', 'pending_accept']);
  const second = { reason: '需要执法权限', measures: ['约谈住户', '联合物业清理'] };
  const { data } = await street.as('clerk').act(id, 'escalation', second);
  expect(data).toMatchObject({ level: 'street', holder: { unit: { code: 'YX', name: '云溪街道', level: 'street' } } });
  expect(data.handoverForms).toMatchObject([
    { number: `JJ-${data.number}-1`, hop: 1, from: 'YX-01-01', to: 'YX-01', ...tried, by: { role: 'grid_worker' } },
    { number: `JJ-${data.number}-2`, hop: 2, from: 'YX-01', to: 'YX', ...second, by: { role: 'clerk' } },
  ]);
  const above = await street.as('dispatcher').act(id, 'escalation', tried);
  expect([above.status, above.data.code]).toEqual([409, 'already_at_top']);
  expect((await street.as('dispatcher').see(id)).data.handoverForms).toHaveLength(2);
});

test('S2-2: the street hands a case back to the community with an instruction, and all three levels read one timeline', async () => {
  const id = await register();
  await street.as('grid-worker').act(id, 'escalation', tried);
  await street.as('clerk').act(id, 'escalation', tried);
  const instruction = '请社区牵头，三日内会同物业清理';
  const { data } = await street.as('dispatcher').act(id, 'push-down', { unit: 'YX-01', instruction });
  expect(data).toMatchObject({ status: 'pending_accept', level: 'community', holder: { unit: { code: 'YX-01' } } });
  expect(data.handoverForms[2]).toMatchObject({ from: 'YX', to: 'YX-01', reason: instruction });
  expect((await street.as('clerk').act(id, 'acceptance')).data).toMatchObject({ status: 'in_progress' });
  const read = async (account: Account) => (await street.as(account).get(`/cases/${id}/timeline`)).data.items;
  const [atStreet, atCommunity, inGrid] = [await read('dispatcher'), await read('clerk'), await read('grid-worker')];
  expect(atStreet.at(-2)).toMatchObject({ type: 'pushed_down', data: { instruction } });
  expect([atCommunity, inGrid]).toEqual([atStreet, atStreet]);
});

test('a form that was issued stays as it was, and gets the receiver who accepts it', async () => {
  const id = await register();
  const { data: issued } = await street.as('grid-worker').act(id, 'escalation', tried);
  const [form] = issued.handoverForms;
  expect(form).toMatchObject({ receivedAt: null, receivedBy: null });
  await street.as('clerk').act(id, 'acceptance');
  await street.as('clerk').act(id, 'notes', { text: '已约社区民警上门', visibility: 'internal' });
  const down = { unit: 'YX-01-01', instruction: '三日内清理并回报' };
  const { data } = await street.as('clerk').act(id, 'push-down', down);
  const { receivedAt: _, receivedBy: __, ...said } = form;
  expect(data.handoverForms).toMatchObject([
    { ...said, receivedAt: expect.any(String), receivedBy: { name: '孙小梅', role: 'clerk' } },
    { number: `JJ-${data.number}-2`, from: 'YX-01', to: 'YX-01-01', reason: down.instruction, measures: [] },
  ]);
  expect(data.handoverForms[1].timeLeft).toMatch(/^P\d+D$/);
});

describe('what cannot be handed up', () => {
  test.each([
    ['no measure', { reason: '办不了', measures: [] }, 422, 'measures_required'],
    ['measures of blanks', { reason: '办不了', measures: ['  '] }, 422, 'measures_required'],
    ['nothing but a reason', { reason: '办不了' }, 422, 'measures_required'],
    ['a level skipped', { ...tried, to: 'street' }, 403, 'level_skip_not_permitted'],
    ['a level that does not exist', { ...tried, to: 'district' }, 400, 'validation_failed'],
  ])('with %s it stays where it is', async (_, body, status, code) => {
    const id = await register();
    const refused = await street.as('grid-worker').act(id, 'escalation', body);
    expect([refused.status, refused.data.code]).toEqual([status, code]);
    expect((await street.as('grid-worker').see(id)).data).toMatchObject({
      version: 1,
      level: 'grid',
      handoverForms: [],
    });
  });

  test('nobody hands up what somebody else holds', async () => {
    const id = await register();
    const taken = await street.as('clerk').act(id, 'escalation', tried);
    expect([taken.status, taken.data.code]).toEqual([403, 'not_permitted']);
  });
});

describe('what cannot be handed down or sideways', () => {
  test('below the grid there is nothing', async () => {
    const id = await register();
    const down = { unit: 'YX-01-02', instruction: '请处理' };
    await street.as('grid-worker').act(id, 'acceptance');
    const refused = await street.as('grid-worker').act(id, 'push-down', { ...down, unit: 'YX-01-01' });
    expect([refused.status, refused.data.code]).toEqual([409, 'already_at_bottom']);
    const unseen = await street.as('grid-worker').act(id, 'push-down', down);
    expect([unseen.status, unseen.data.code]).toEqual([404, 'not_found']);
  });

  test('no level is skipped on the way down, and no unit outside is a receiver', async () => {
    const id = await register({ track: 'urgent' });
    await street.as('grid-worker').act(id, 'escalation', { ...tried, to: 'street' });
    const refusals = [
      ['push-down', { unit: 'YX-01-01', instruction: '请处理' }, 422, 'unit_outside_area'],
      ['push-down', { unit: 'YX-09', instruction: '请处理' }, 404, 'not_found'],
      ['transfer', { unit: 'YX-02', reason: '请处理' }, 422, 'unit_outside_area'],
      ['transfer', { unit: 'YX', reason: '请处理' }, 422, 'unit_outside_area'],
    ] as const;
    for (const [path, body, status, code] of refusals) {
      const refused = await street.as('dispatcher').act(id, path, body);
      expect([path, body.unit, refused.status, refused.data.code]).toEqual([path, body.unit, status, code]);
    }
    const down = await street.as('dispatcher').act(id, 'push-down', { unit: 'YX-01', instruction: '请社区牵头' });
    expect([down.status, down.data.level, down.data.handoverForms.length]).toEqual([200, 'community', 2]);
  });
});

test('a department that the desk dispatches to handles the case as its holder', async () => {
  const { data: open } = await street.as('dispatcher').register(complaint);
  const officer = street.as('officer-urban');
  expect((await officer.see(open.id)).status).toBe(404);
  await street.as('dispatcher').act(open.id, 'dispatch', { unit: 'YX-D-URBAN' });
  const { data: held } = await officer.see(open.id);
  expect(held).toMatchObject({ status: 'pending_accept', level: 'street', handoverForms: [] });
  expect((await officer.get('/cases?view=mine')).data.items).toMatchObject([{ id: open.id }]);
  expect((await officer.act(open.id, 'feedback', solved)).data).toMatchObject({
    status: 'awaiting_verify',
    holder: { unit: { code: 'YX-D-URBAN' }, person: { name: '许强' } },
  });
  expect((await street.as('clerk').see(open.id)).status).toBe(404);
  const verified = await street.as('dispatcher').act(open.id, 'verification', { passed: true });
  expect([verified.status, verified.data.status]).toEqual([200, 'awaiting_callback']);
});

test('S2-5: small things fast, urgent things on the wall clock, hard things with time for a plan', async () => {
  const fast = (await street.as('grid-worker').register(lamp)).data;
  const urgent = (await street.as('grid-worker').register({ ...lamp, track: 'urgent' })).data;
  const joint = (await street.as('dispatcher').register({ ...lamp, track: 'joint' })).data;
  expect([fast.track, urgent.track, joint.track]).toEqual(['fast', 'urgent', 'joint']);
  expect(clockOf(fast, 'resolve')).toMatchObject({ unit: 'working_day', budget: 1, policy: 'ordinance-5wd@1/R11' });
  expect(clockOf(urgent, 'resolve')).toMatchObject({
    unit: 'emergency_hour',
    budget: 24,
    policy: 'ordinance-5wd@1/R5',
  });
  expect(clockOf(joint, 'resolve')).toMatchObject({ unit: 'calendar_day', budget: 15, policy: 'ordinance-5wd@1/R9' });
  const whole = (clock: { dueAt: string }) => Date.parse(clock.dueAt) - Date.parse(urgent.registeredAt);
  expect(whole(clockOf(urgent, 'resolve'))).toBe(24 * 3_600_000);
  expect(whole(clockOf(urgent, 'holding'))).toBe(4 * 3_600_000);

  const { status, data } = await street.as('grid-worker').act(urgent.id, 'escalation', { ...tried, to: 'street' });
  expect([status, data.level]).toEqual([200, 'street']);
  expect(data.handoverForms).toMatchObject([{ number: `JJ-${data.number}-1`, from: 'YX-01-01', to: 'YX' }]);
});

test('S3-1: found in the grid, called up, graded urgent, disposed of by the street, and verified where it lay', async () => {
  const tree = { ...clutter, topic: 'other', track: 'urgent', title: '大树倒伏挡住巷口' };
  const { data: found } = await street.as('grid-worker').register(tree);
  const { id } = found;
  expect((await street.as('grid-worker').act(id, 'escalation', tried)).data.level).toBe('community');
  expect((await street.as('clerk').act(id, 'escalation', tried)).data.level).toBe('street');
  expect((await street.as('dispatcher').act(id, 'acceptance')).data.status).toBe('in_progress');
  expect((await street.as('dispatcher').act(id, 'feedback', solved)).data.status).toBe('awaiting_verify');
  const { data } = await street.as('grid-worker').act(id, 'verification', { passed: true });
  // Nobody reported it, so there is nobody to call back.
  expect(data).toMatchObject({ status: 'closed', level: 'street' });
  const { data: timeline } = await street.as('grid-worker').get(`/cases/${id}/timeline`);
  expect(timeline.items.map(({ type, level }: { type: string; level: string }) => [type, level])).toEqual([
    ['registered', 'grid'],
    ['accepted', 'grid'],
    ['escalated', 'community'],
    ['accepted', 'community'],
    ['escalated', 'street'],
    ['accepted', 'street'],
    ['fed_back', 'street'],
    ['verified', 'street'],
    ['closed', 'street'],
  ]);
});
