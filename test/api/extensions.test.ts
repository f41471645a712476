import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casework, clockIn } from './casework.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
let accepted: ReturnType<typeof casework>['accepted'];
let act: ReturnType<typeof casework>['act'];
let lastSaid: ReturnType<typeof casework>['lastSaid'];
beforeAll(async () => {
  office = await openOffice('api_extensions');
  ({ accepted, act, lastSaid } = casework(office));
});
afterAll(() => office.close());

describe('an extension', () => {
  const more = { days: 3, reason: '配件三日后到货' };
  const yes = { approve: true, reason: '情况属实' };

  test('is asked for by the holder and granted by the desk: the days are added and counted', async () => {
    const id = await accepted();
    const asked = await act('grid-worker', id, 'extension', more);
    expect(asked.extension).toEqual({ clock: 'resolve', days: 3, by: { id: 'grid-worker', name: '李建国' } });
    expect(clockIn(asked, 'extension')).toMatchObject({ state: 'running', unit: 'working_day', budget: 1 });
    expect(await lastSaid(id)).toEqual([
      '网格员 李建国 申请办理时限延期 3 天',
      'Grid worker 李建国 asked for 3 more days for the total time',
    ]);
    const second = await office.post('grid-worker', `/cases/${id}/extension`, more);
    expect([second.statusCode, second.data.code]).toEqual([409, 'wrong_status']);
    const granted = await act('dispatcher-1', id, 'extension/decision', yes);
    expect(granted.extension).toBeNull();
    expect(clockIn(granted, 'resolve')).toMatchObject({ budget: 8, extendedDays: 3, state: 'running' });
    expect(Date.parse(clockIn(granted, 'resolve')?.dueAt ?? '')).toBeGreaterThan(
      Date.parse(clockIn(asked, 'resolve')?.dueAt ?? ''),
    );
    expect((await lastSaid(id))[0]).toBe('派单员 郑伟 批准办理时限延期 3 天');
  });

  test('that is refused moves nothing', async () => {
    const id = await accepted();
    const asked = await act('grid-worker', id, 'extension', more);
    const refused = await act('dispatcher-1', id, 'extension/decision', { approve: false, reason: '时间充足' });
    expect(clockIn(refused, 'resolve')).toMatchObject({ dueAt: clockIn(asked, 'resolve')?.dueAt, extendedDays: 0 });
    expect((await lastSaid(id))[0]).toBe('派单员 郑伟 未批准办理时限延期');
  });

  test('of a milestone moves that, and a level’s time is none', async () => {
    const id = await accepted({ track: 'joint' });
    const wrong = await office.post('grid-worker', `/cases/${id}/extension`, { ...more, clock: 'holding-1' });
    expect([wrong.statusCode, wrong.data.code]).toEqual([404, 'not_found']);
    await act('grid-worker', id, 'extension', { ...more, clock: 'milestone:plan' });
    const granted = await act('dispatcher', id, 'extension/decision', yes);
    expect(clockIn(granted, 'milestone:plan')).toMatchObject({ budget: 8, extendedDays: 3 });
    expect(clockIn(granted, 'resolve')).toMatchObject({ extendedDays: 0 });
  });

  test('of more than five days, and a second one, is the supervisor’s', async () => {
    const id = await accepted();
    await act('grid-worker', id, 'extension', { ...more, days: 6 });
    const desk = await office.post('dispatcher', `/cases/${id}/extension/decision`, yes);
    expect([desk.statusCode, desk.data.code]).toEqual([403, 'not_permitted']);
    await act('supervisor', id, 'extension/decision', yes);
    await act('grid-worker', id, 'extension', { ...more, days: 1 });
    const again = await office.post('dispatcher', `/cases/${id}/extension/decision`, yes);
    expect([again.statusCode, again.data.code]).toEqual([403, 'not_permitted']);
  });

  test('is never ruled on by who asked for it, nor where nobody asked', async () => {
    const id = await accepted();
    const none = await office.post('dispatcher', `/cases/${id}/extension/decision`, yes);
    expect([none.statusCode, none.data.code]).toEqual([409, 'wrong_status']);
    for (const who of ['grid-worker', 'clerk'] as const)
      await act(who, id, 'escalation', { reason: '超出权限', measures: ['上门劝导'] });
    await act('dispatcher', id, 'extension', more);
    const own = await office.post('dispatcher', `/cases/${id}/extension/decision`, yes);
    expect([own.statusCode, own.data.code]).toEqual([422, 'same_person']);
    expect((await act('second-dispatcher', id, 'extension/decision', yes)).extension).toBeNull();
  });
});

describe('a classification', () => {
  test('binds another row, and the ledgers are read again under it', async () => {
    const id = await accepted();
    const seen = await act('dispatcher-1', id, 'classification', { track: 'urgent', reason: '已影响居民出行' });
    expect(seen).toMatchObject({ track: 'urgent', topic: 'complaint' });
    expect(clockIn(seen, 'resolve')).toMatchObject({
      unit: 'emergency_hour',
      budget: 24,
      policy: 'ordinance-5wd@1/R5',
    });
    expect(await lastSaid(id)).toEqual([
      '派单员 郑伟 将案件改为投诉（速办），适用规则 ordinance-5wd@1/R5',
      'Dispatcher 郑伟 made the case Complaint, urgent; its rules are ordinance-5wd@1/R5',
    ]);
  });

  test('with a topic of another kind is unknown', async () => {
    const answer = await office.post('dispatcher', `/cases/${await accepted()}/classification`, {
      topic: 'gas_leak',
      reason: '改类',
    });
    expect([answer.statusCode, answer.data.code]).toEqual([422, 'unknown_topic']);
  });
});
