import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casework, clockIn, listing } from './casework.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
let accepted: ReturnType<typeof casework>['accepted'];
let act: ReturnType<typeof casework>['act'];
let lastSaid: ReturnType<typeof casework>['lastSaid'];
beforeAll(async () => {
  office = await openOffice('api_timekeeping');
  ({ accepted, act, lastSaid } = casework(office));
});
afterAll(() => office.close());

describe('a milestone', () => {
  test('is reported by the holder, and its time stops', async () => {
    const id = await accepted({ track: 'joint' });
    const seen = await act('grid-worker', id, 'milestones/plan');
    expect(clockIn(seen, 'milestone:plan')).toMatchObject({ state: 'met', stoppedAt: expect.any(String) });
    expect(seen.allowed.map(({ verb }: { verb: string }) => verb)).not.toContain('milestone');
    expect(await lastSaid(id)).toEqual([
      '网格员 李建国 上报办理节点：制定方案',
      'Grid worker 李建国 reported the milestone: plan',
    ]);
    const again = await office.post('grid-worker', `/cases/${id}/milestones/plan`);
    expect([again.statusCode, again.data.code]).toEqual([404, 'not_found']);
  });

  test('lets the one that waits for it begin', async () => {
    const { data } = await office.register('grid-worker', { topic: 'zombie_vehicle' });
    expect(clockIn(data, 'milestone:owner_wait')).toBeUndefined();
    const seen = await act('grid-worker', data.id, 'milestones/notice');
    expect(clockIn(seen, 'milestone:owner_wait')).toMatchObject({ state: 'running', dueAt: expect.any(String) });
  });

  test('that the row does not know is not found', async () => {
    for (const [track, name] of [
      ['joint', 'fence'],
      ['fast', 'plan'],
    ]) {
      const { statusCode, data } = await office.post(
        'grid-worker',
        `/cases/${await accepted({ track })}/milestones/${name}`,
      );
      expect([name, statusCode, data.code]).toEqual([name, 404, 'not_found']);
    }
  });
});

describe('asking the reporter', () => {
  test('stops level time and total until the answer is there, which any of the place may record', async () => {
    const id = await accepted();
    await act('grid-worker', id, 'contact', { channel: 'phone', outcome: 'reached' });
    const waiting = await act('grid-worker', id, 'information-request', { question: '请补充门牌号' });
    expect(waiting).toMatchObject({
      status: 'awaiting_info',
      pause: { why: 'information', since: expect.any(String), until: clockIn(waiting, 'info')?.dueAt, owner: null },
    });
    for (const kind of ['resolve', 'holding'])
      expect(clockIn(waiting, kind)).toMatchObject({ state: 'paused', dueAt: null, remaining: expect.any(String) });
    expect(clockIn(waiting, 'resolve')).toMatchObject({ remaining: 'P5D' });
    expect(clockIn(waiting, 'info')).toMatchObject({ state: 'running', unit: 'working_day', budget: 5 });
    expect(waiting.next).toMatchObject({ what: 'go_on' });
    expect(await lastSaid(id)).toEqual([
      '网格员 李建国 请诉求人补充材料',
      'Grid worker 李建国 asked the reporter for what is missing',
    ]);
    const { data: board } = await office.get('clerk', '/cases?status=awaiting_info');
    expect(board.items.map((item: { id: string }) => item.id)).toContain(id);
    const goingOn = await act('clerk', id, 'information', { answer: '3栋2单元501' });
    expect(goingOn).toMatchObject({ status: 'in_progress', pause: null });
    expect(clockIn(goingOn, 'resolve')).toMatchObject({ state: 'running', dueAt: expect.any(String) });
    expect(clockIn(goingOn, 'info')).toMatchObject({ state: 'met' });
    expect(await lastSaid(id)).toEqual([
      '社区工作者 孙小梅 登记了诉求人的补充',
      'Community clerk 孙小梅 recorded what the reporter added',
    ]);
    const twice = await office.post('grid-worker', `/cases/${id}/information-request`, { question: '还有呢' });
    expect([twice.statusCode, twice.data.code]).toEqual([409, 'information_already_asked']);
  });

  test('stops nothing where the row never pauses', async () => {
    const id = await accepted({ track: 'urgent' });
    const before = (await office.get('grid-worker', `/cases/${id}`)).data;
    const waiting = await act('grid-worker', id, 'information-request', { question: '请补充门牌号' });
    expect(clockIn(waiting, 'resolve')).toMatchObject({ state: 'running', dueAt: clockIn(before, 'resolve')?.dueAt });
  });
});

test('where nobody reported the case there is nobody to ask', async () => {
  const { data } = await office.register('grid-worker');
  await act('grid-worker', data.id, 'acceptance');
  const { statusCode, data: refused } = await office.post('grid-worker', `/cases/${data.id}/information-request`, {
    question: '门牌号',
  });
  expect([statusCode, refused.code]).toEqual([409, 'wrong_status']);
});

describe('listing', () => {
  test('stands the case still with reason, owner, approver and review date until somebody takes it off', async () => {
    const id = await accepted();
    const sent = listing();
    const listed = await act('dispatcher-1', id, 'listing', sent);
    expect(listed).toMatchObject({
      status: 'listed',
      pause: {
        why: 'engineering',
        owner: { id: 'clerk', name: '孙小梅' },
        approver: { id: 'dispatcher-1', name: '郑伟' },
        until: clockIn(listed, 'review')?.dueAt,
      },
    });
    expect(Date.parse(clockIn(listed, 'review')?.dueAt ?? '')).toBeGreaterThanOrEqual(Date.parse(sent.reviewAt));
    expect(clockIn(listed, 'resolve')).toMatchObject({ state: 'paused', dueAt: null, remaining: 'P5D' });
    expect(await lastSaid(id)).toEqual([
      '派单员 郑伟 将案件挂账（工程条件所限），责任人孙小梅',
      'Dispatcher 郑伟 listed the case (engineering conditions); 孙小梅 answers for it',
    ]);
    const { data: board } = await office.get('clerk', '/cases?view=listed');
    expect(board.items.map((item: { id: string }) => item.id)).toContain(id);
    const off = await office.remove('dispatcher-1', `/cases/${id}/listing`, { reason: '已具备施工条件' });
    expect(off.data).toMatchObject({ status: 'in_progress', pause: null });
    expect(clockIn(off.data, 'resolve')).toMatchObject({ state: 'running' });
    expect(await lastSaid(id)).toEqual([
      '派单员 郑伟 将案件销账，恢复办理',
      'Dispatcher 郑伟 took the case off the list',
    ]);
    const twice = await office.remove('dispatcher-1', `/cases/${id}/listing`, { reason: '再次' });
    expect([twice.statusCode, twice.data.code]).toEqual([409, 'wrong_status']);
  });

  test('is the community’s or only the street’s, as the row says', async () => {
    const id = await accepted({ track: 'joint' });
    const below = await office.post('dispatcher-1', `/cases/${id}/listing`, listing());
    expect([below.statusCode, below.data.code]).toEqual([403, 'not_permitted']);
    expect(await act('dispatcher', id, 'listing', listing())).toMatchObject({ status: 'listed' });
  });

  test.each([
    ['a reason that nobody knows', {}, { reason: 'too_busy' }, 422, 'listing_reason_not_allowed'],
    ['a row that never pauses', { track: 'urgent' }, {}, 422, 'listing_reason_not_allowed'],
    ['an owner that the caller cannot see', {}, { owner: 'nobody' }, 404, 'not_found'],
  ])('with %s is refused', async (_, wanted, change, status, code) => {
    const id = await accepted(wanted);
    const answer = await office.post('dispatcher', `/cases/${id}/listing`, { ...listing(), ...change });
    expect([answer.statusCode, answer.data.code]).toEqual([status, code]);
  });
});
