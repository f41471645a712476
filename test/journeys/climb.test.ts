import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';
import { clockOf, lamp, past, solved } from './matters.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_climb');
});
afterAll(() => street.close());

describe('a hazard that nobody accepts', () => {
  let id: string;
  let number: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  let firstForm: any;

  test('is registered for its grid', async () => {
    const { status, headers, data } = await street.as('grid-worker').register(lamp);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/cases/${data.id}`);
    expect(data).toMatchObject({ status: 'pending_accept', level: 'grid', holder: { unit: { code: 'YX-01-01' } } });
    ({ id, number } = data);
  });

  test('climbs to the community when the time of the grid has run out', async () => {
    const { data: before } = await street.as('grid-worker').see(id);
    const aim = past(clockOf(before, 'holding').dueAt);
    const { now, fired } = await street.advance(aim);
    expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse(aim.to));
    // The time to accept, the warning before the end of the time to hold, and that end.
    expect(fired).toBe(3);
    const { data } = await street.as('clerk').see(id);
    expect(data).toMatchObject({
      status: 'pending_accept',
      level: 'community',
      holder: { unit: { code: 'YX-01', level: 'community' }, person: null },
    });
    expect(data.handoverForms).toMatchObject([
      {
        number: `JJ-${number}-1`,
        hop: 1,
        from: 'YX-01-01',
        to: 'YX-01',
        by: { system: 'timer' },
        reason: expect.stringContaining('时间已用完'),
        receivedAt: null,
      },
    ]);
    [firstForm] = data.handoverForms;
    const english = await street.as('clerk').see(id, { 'accept-language': 'en' });
    expect(english.data.handoverForms[0].reason).toMatch(/time .*ran out/);
  });

  test('is there for its community and its grid, and does not exist for the neighbours', async () => {
    for (const account of ['clerk', 'grid-worker', 'grid-lead', 'dispatcher-1', 'dispatcher', 'supervisor'] as const)
      expect([account, (await street.as(account).see(id)).status]).toEqual([account, 200]);
    for (const account of ['clerk-2', 'grid-worker-2', 'mediator', 'officer-urban'] as const) {
      const { status, data } = await street.as(account).see(id);
      expect([account, status, data.code]).toEqual([account, 404, 'not_found']);
      const unknown = await street.as(account).see('00000000-0000-7000-8000-000000000000');
      expect({ ...data, requestId: '' }).toEqual({ ...unknown.data, requestId: '' });
    }
  });

  test('climbs on to the street, with a second form beside the first', async () => {
    const { data: before } = await street.as('clerk').see(id);
    await street.advance(past(clockOf(before, 'holding').dueAt));
    const { data } = await street.as('dispatcher').see(id);
    expect(data).toMatchObject({ level: 'street', holder: { unit: { code: 'YX', level: 'street' } } });
    expect(data.handoverForms).toEqual([
      firstForm,
      expect.objectContaining({ number: `JJ-${number}-2`, hop: 2, from: 'YX-01', to: 'YX' }),
    ]);
    // The total is one clock, which no change of level has begun anew.
    expect(clockOf(data, 'resolve')).toMatchObject({ state: 'running', dueAt: clockOf(before, 'resolve').dueAt });
    expect(data.clocks.filter(({ kind }: { kind: string }) => kind === 'holding')).toMatchObject([
      { level: 'grid', state: 'missed' },
      { level: 'community', state: 'missed' },
    ]);
  });

  test('stands in the overdue view once its total time has run out', async () => {
    const { data: before } = await street.as('dispatcher').see(id);
    await street.advance(past(clockOf(before, 'resolve').dueAt));
    const overdue = await street.as('supervisor').get('/cases?view=overdue');
    expect(overdue.data.items).toMatchObject([{ id, overdue: true, level: 'street' }]);
    const { data: views } = await street.as('supervisor').get('/views');
    expect(views.items).toContainEqual({ id: 'overdue', count: 1 });
  });

  test('is finished only with a reply to its reporter', async () => {
    const dispatcher = street.as('dispatcher');
    expect((await dispatcher.act(id, 'acceptance')).data).toMatchObject({ status: 'in_progress' });
    const { reply: _, ...silent } = solved;
    const refused = await dispatcher.act(id, 'feedback', silent);
    expect([refused.status, refused.data.code]).toEqual([422, 'reply_required']);
    expect((await dispatcher.act(id, 'feedback', solved)).data).toMatchObject({ status: 'awaiting_verify' });
    const verified = await street.as('grid-worker').act(id, 'verification', { passed: true });
    expect(verified.data).toMatchObject({ status: 'awaiting_callback' });
    const called = { reached: true, solved: true, satisfaction: 'satisfied' };
    const { data } = await street.as('clerk').act(id, 'callback', called);
    expect(data).toMatchObject({ status: 'closed', next: null, closedAt: expect.any(String) });
    expect(data.handoverForms[1]).toMatchObject({ receivedBy: { role: 'dispatcher' }, receivedAt: expect.any(String) });
    expect(clockOf(data, 'resolve')).toMatchObject({ state: 'missed', breachedAt: clockOf(data, 'resolve').dueAt });
  });

  test('leaves the overdue view and a workflow that is completed', async () => {
    const { data } = await street.as('supervisor').get('/cases?view=overdue');
    expect(data.items).toEqual([]);
    await expect.poll(() => street.workflowStatus(id), { timeout: 20_000 }).toBe('COMPLETED');
    const live = await street.as('supervisor').get(`/cases/${id}/state`);
    expect(live.data).toMatchObject({ status: 'closed', level: 'street', hops: 2 });
  });

  test('reads as sentences, oldest first, in Chinese and in English', async () => {
    const inChinese = await street.as('grid-worker').get(`/cases/${id}/timeline`);
    const inEnglish = await street.as('grid-worker').get(`/cases/${id}/timeline`, { 'accept-language': 'en-GB,en' });
    type Item = { seq: number; at: string; type: string; text: string; level: string };
    const [chinese, english]: [Item[], Item[]] = [inChinese.data.items, inEnglish.data.items];
    expect(chinese.map(({ seq }) => seq)).toEqual(chinese.map((_, index) => index + 1));
    expect(chinese.map(({ at }) => Date.parse(at))).toEqual(
      chinese.map(({ at }) => Date.parse(at)).sort((a, b) => a - b),
    );
    const told = (items: Item[], type: string) => items.filter((item) => item.type === type).map(({ text }) => text);
    expect(told(chinese, 'climbed')).toEqual([
      `严屋组的办理时间已用完，案件自动上报至云溪社区，签发问题交接单 JJ-${number}-1`,
      `云溪社区的办理时间已用完，案件自动上报至云溪街道，签发问题交接单 JJ-${number}-2`,
    ]);
    expect(told(english, 'climbed')[0]).toBe(
      `The time of 严屋组 ran out: the case climbed to 云溪社区 with hand-over form JJ-${number}-1`,
    );
    expect(chinese.at(-1)).toMatchObject({ type: 'closed', text: '回访完成，结案' });
    for (const { text } of [...chinese, ...english]) expect(text).not.toMatch(/undefined|null|\[object|_|^$/);
    for (const { text } of english) expect(text).toMatch(/^[^，。]* [^，。]*$/);
  });
});

test('the grid whose time ran out may still finish the case until somebody above accepts it, and the breach stands', async () => {
  const { data: found } = await street.as('grid-worker').register(lamp);
  await street.advance(past(clockOf(found, 'holding').dueAt));
  const { data: climbed } = await street.as('grid-worker').see(found.id);
  expect(climbed).toMatchObject({ level: 'community', status: 'pending_accept' });
  const offered = climbed.allowed.map(({ verb }: { verb: string }) => verb);
  expect([offered.includes('feedback'), offered.includes('escalate')]).toEqual([true, false]);
  const { status, data } = await street.as('grid-worker').act(found.id, 'feedback', solved);
  expect([status, data.status, data.handoverForms.length]).toEqual([200, 'awaiting_verify', 1]);
  expect(data.clocks.filter(({ kind }: { kind: string }) => kind === 'holding')).toMatchObject([
    { level: 'grid', state: 'missed' },
    { level: 'community', state: 'met' },
  ]);
});
