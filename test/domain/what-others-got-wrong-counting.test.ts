import { describe, expect, test } from 'vitest';

import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { bindRow } from '../../domain/policy.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { chinaText } from './china-time.ts';
import { clockOf } from './clocks-of-2026.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clockIn, clocksOf, dueTimes } from './some-case.ts';

const accepted = given(aCase())
  .and('2026-03-02 09:30', by('grid-worker').accept())
  .and('2026-03-02 09:40', by('grid-worker').contact());
const asked = accepted.and('2026-03-02 11:00', by('grid-worker').ask());

describe('others got wrong how time is counted', () => {
  test('“breach while paused”: time that stands still can not run out, however long', () => {
    const listed = accepted.and('2026-03-02 11:00', by('dispatcher').list('2026-12-01 09:00'));
    const later = listed.at('2026-11-30 09:00');
    later.passed();
    expect(clocksOf(later.state)).toMatchObject({ resolve: 'paused', 'holding-1': 'paused' });
    expect(dueTimes(later.state)).toMatchObject({ resolve: null, 'holding-1': null });
  });

  test('“hold ignored when one save ends the pause and resolves”: answered and fed back in one instant, the pause counts', () => {
    const at = '2026-03-09 11:00';
    const done = asked.and(at, by('grid-worker').answer()).and(at, by('grid-worker').feedback());
    // Ten times as long as the grid has, all of it waited for.
    expect(clocksOf(done.state)).toMatchObject({ 'holding-1': 'met', resolve: 'met' });
    expect(clockIn(done.state, 'holding-1').ledger).toHaveLength(2);
  });

  test('“off-hours hold counted twice”: a hold over a night and a weekend costs only the working hours in it', () => {
    const held = accepted.and('2026-03-02 17:00', by('grid-worker').ask());
    const after = held.and('2026-03-03 09:00', by('grid-worker').answer());
    // Half an hour of Monday and half an hour of Tuesday.
    expect(dueTimes(after.state)['holding-1']).toBe('2026-03-03 10:00');
    expect(clockOf('16wh', '2026-03-06 08:30', [['2026-03-06 17:30', '2026-03-09 08:30']]).due()).toBe(
      clockOf('16wh', '2026-03-06 08:30').due(),
    );
  });

  test('“pause added as wall time to a working-time deadline”: sixteen hours over night move it by none of them', () => {
    const held = accepted.and('2026-03-02 17:30', by('grid-worker').ask());
    const after = held.and('2026-03-03 08:30', by('grid-worker').answer());
    expect(dueTimes(after.state)['holding-1']).toBe(dueTimes(accepted.state)['holding-1']);
  });

  test('“a case created already paused or closed”: on the spot only the total is opened, and met; paused from its start it is due when that ends', () => {
    const onSpot = { photos: ['photo-1'], text: { result: '当场清理', reply: '已清理' } };
    const closed = given(aCase({ onSpot }));
    expect(clocksOf(closed.state)).toEqual({ resolve: 'met' });
    expect(nextRung(closed.state)).toBeNull();
    const atOnce = given(aCase())
      .and('2026-03-02 09:00', by('grid-worker').accept())
      .and('2026-03-02 09:00', by('grid-worker').ask());
    expect(clocksOf(atOnce.state)).toMatchObject({ resolve: 'paused', 'holding-1': 'paused' });
    const after = atOnce.and('2026-03-03 09:00', by('grid-worker').answer());
    expect(dueTimes(after.state)['holding-1']).toBe('2026-03-04 09:00');
  });

  test('“a warning skipped because of a pause”: it comes when three quarters of the time have really run', () => {
    const held = accepted.and('2026-03-02 15:59', by('grid-worker').ask());
    held.at('2026-03-05 09:00').passed();
    const after = given(held.and('2026-03-05 09:00', by('grid-worker').answer()).life);
    expect(nextRung(after.state)).toMatchObject({ clock: 'holding-1', rung: '75%' });
    after.at('2026-03-05 09:01').passed({ type: 'due_soon', data: { clock: 'holding-1', rung: '75%' } });
  });

  test('“lunch breaks and 24:00”: lunch is no working time, a due time never lies in it, and 24:00 belongs to the day that ended', () => {
    expect(clockOf('1wh', '2026-03-02 11:30').due()).toBe('2026-03-02 13:30');
    expect(clockOf('2wh', '2026-03-02 10:00').due()).toBe('2026-03-02 12:00');
    expect(clockOf('1cd', '2026-03-02 09:00').due()).toBe('2026-03-04 00:00');
    const round = { ...cn2026, weeks: [{ days: Array.from({ length: 7 }, () => [[0, 1440] as const]) }] };
    expect(clockOf('24wh', '2026-03-02 09:00', [], round).due()).toBe('2026-03-03 09:00');
    expect(clockOf('15wh', '2026-03-02 09:00', [], round).due()).toBe('2026-03-03 00:00');
  });

  test('“day loops that skip or repeat a date”: each working date of the year is the due date of exactly one number of days', () => {
    const due = Array.from({ length: 240 }, (_, n) => clockOf(`${n + 1}wd`, '2026-01-05 09:00').due());
    expect(new Set(due).size).toBe(240);
    expect(due.every((at, n) => n === 0 || `${due[n - 1]}` < `${at}`)).toBe(true);
    expect(due.slice(0, 5)).toEqual([6, 7, 8, 9, 12].map((day) => `2026-01-${String(day).padStart(2, '0')} 17:30`));
    expect(due.filter((at) => at?.startsWith('2026-02')).length).toBe(16);
  });

  test('“"1 day" meaning 24 counted hours”: a working day ends at the close of the next one, and the clock of a working day is not one of 24 hours', () => {
    expect(clockOf('1wd', '2026-03-02 16:59').due()).toBe('2026-03-03 17:30');
    expect(clockOf('1wd', '2026-03-02 08:30').due()).toBe('2026-03-03 17:30');
    expect(clockOf('1wd', '2026-02-13 10:00').due()).toBe('2026-02-14 17:30');
    expect(clockOf('24wh', '2026-03-02 08:30').due()).toBe('2026-03-04 17:30');
  });

  test('“reminders at midnight”: a reminder by date comes at nine, one by working days at the close of business', () => {
    const bound = bindRow(ordinance5wd, { kind: 'dispute', topic: 'noise' });
    expect(bound?.rungs?.confirm).toEqual(['day20', 'day27']);
    const hours = ['resolve', 'milestone'].flatMap((family) => {
      const life = given(aCase({ kind: 'dispute', topic: 'noise' }));
      const clock = life.state.clocks.find(({ kind }) => kind.startsWith(family));
      return (clock?.pending ?? [])
        .filter(({ rung }) => rung.startsWith('+'))
        .map(({ at }) => chinaText(at)?.slice(11));
    });
    expect(hours).toEqual(['17:30', '17:30']);
  });
});
