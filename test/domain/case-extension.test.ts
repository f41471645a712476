import { describe, expect, test } from 'vitest';

import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { extension } from '../../domain/extensions.ts';
import { chinaText } from './china-time.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clockIn, clocksOf, dueTimes } from './some-case.ts';

// Held by the street, which has no level time; the total is five working days, until Monday 9 March, 17:30.
const held = given(aCase())
  .and('2026-03-02 09:10', by('grid-worker').contact())
  .and('2026-03-02 09:20', by('grid-worker').escalate())
  .and('2026-03-02 09:30', by('clerk').escalate())
  .and('2026-03-02 09:40', by('dispatcher').accept());
const asked = held.and('2026-03-03 09:00', by('dispatcher').extend(2));
const granted = asked.and('2026-03-03 10:00', by('second-dispatcher').rule_extension());

describe('the holder asks for more time', () => {
  test('before it is over; the ruling has a day of its own, and nothing has moved yet', () => {
    const after = held
      .at('2026-03-03 09:00')
      .when(by('dispatcher').extend(2))
      .gives({ type: 'extension_requested', data: { clock: 'resolve', days: 2 } });
    expect(after.extensionAsked).toEqual({ clock: 'resolve', days: 2, by: 'dispatcher' });
    expect(dueTimes(after)).toMatchObject({ resolve: '2026-03-09 17:30', 'extension-1': '2026-03-04 17:30' });
  });

  test('at the due instant still, and no later', () => {
    held.at('2026-03-09 17:30').when(by('dispatcher').extend()).gives('extension_requested');
    held.at('2026-03-09 17:30:00.001').when(by('dispatcher').extend()).isRefused('deadline_passed');
  });

  test('one request at a time', () => {
    asked.at('2026-03-03 09:10').when(by('dispatcher').extend()).isRefused('wrong_status');
  });

  test('for the total or a milestone, not for a level’s time or a clock that there is not', () => {
    const joint = given(aCase({ track: 'joint' })).and('2026-03-02 09:10', by('grid-worker').accept());
    const now = joint.at('2026-03-02 10:00');
    now.when(by('grid-worker').extend(1, 'milestone:plan')).gives('extension_requested');
    now.when(by('grid-worker').extend(1, 'holding-1')).isRefused('not_found');
    now.when(by('grid-worker').extend(1, 'no-such')).isRefused('not_found');
  });

  test('for no more days than a clock can have, however many were granted before', () => {
    const years = Array.from({ length: 9 }).reduce<typeof held>(
      (now) =>
        now
          .and('2026-03-03 09:00', by('dispatcher').extend(365))
          .and('2026-03-03 09:00', by('supervisor').rule_extension()),
      held,
    );
    expect(clockIn(years.state, 'resolve').budget).toBe(5 + 9 * 365);
    years.at('2026-03-03 10:00').when(by('dispatcher').extend(361)).isRefused('deadline_passed');
    years.at('2026-03-03 10:00').when(by('dispatcher').extend(360)).gives('extension_requested');
  });

  test('of a case that waits for acceptance, which implies accepting it', () => {
    given(aCase()).at('2026-03-02 09:10').when(by('grid-worker').extend()).gives('accepted', 'extension_requested');
  });

  test('also while its time stands still', () => {
    const listed = held.and('2026-03-02 11:00', by('dispatcher').list('2026-04-01 09:00'));
    listed.at('2026-03-20 09:00').when(by('dispatcher').extend()).gives('extension_requested');
  });
});

describe('the superior rules on it', () => {
  test('granted: the days are added, counted as extended, and the rungs are a new generation', () => {
    const after = asked
      .at('2026-03-03 10:00')
      .when(by('second-dispatcher').rule_extension())
      .gives({ type: 'extension_decided', data: { clock: 'resolve', days: 2, approved: true } });
    expect(clockIn(after, 'resolve')).toMatchObject({ budget: 7, extendedDays: 2, generation: 2, state: 'running' });
    expect(dueTimes(after)['resolve']).toBe('2026-03-11 17:30');
    expect(clocksOf(after)['extension-1']).toBe('met');
    expect(after).toMatchObject({ extensions: 1 });
    expect(after).not.toHaveProperty('extensionAsked');
  });

  test('refused: nothing moves, and another may be asked for', () => {
    const after = asked
      .at('2026-03-03 10:00')
      .when(by('second-dispatcher').rule_extension(false))
      .gives({ type: 'extension_decided', data: { approved: false } });
    expect(clockIn(after, 'resolve')).toEqual(clockIn(held.state, 'resolve'));
    expect(after.extensions ?? 0).toBe(0);
    asked
      .and('2026-03-03 10:00', by('second-dispatcher').rule_extension(false))
      .at('2026-03-03 10:10')
      .when(by('dispatcher').extend(1))
      .gives('extension_requested');
  });

  test('never who asked', () => {
    asked.at('2026-03-03 10:00').when(by('dispatcher').rule_extension()).isRefused('same_person');
  });

  test('a first one of up to five days at the desk; a longer one and a second one only the supervisor', () => {
    const long = held.and('2026-03-03 09:00', by('dispatcher').extend(6)).at('2026-03-03 10:00');
    long.when(by('second-dispatcher').rule_extension()).isRefused('not_permitted');
    long.when(by('supervisor').rule_extension()).gives('extension_decided');
    const second = granted.and('2026-03-04 09:00', by('dispatcher').extend(1)).at('2026-03-04 10:00');
    second.when(by('second-dispatcher').rule_extension()).isRefused('not_permitted');
    const after = second.when(by('supervisor').rule_extension()).gives('extension_decided');
    expect(clockIn(after, 'resolve')).toMatchObject({ budget: 8, extendedDays: 3, generation: 3 });
    expect(dueTimes(after)['resolve']).toBe('2026-03-12 17:30');
  });

  test('granted at the due instant it counts; after it only a refusal is left', () => {
    const late = held.and('2026-03-09 17:00', by('dispatcher').extend(1));
    const intime = late.at('2026-03-09 17:30').when(by('supervisor').rule_extension()).gives('extension_decided');
    expect(dueTimes(intime)['resolve']).toBe('2026-03-10 17:30');
    const over = late.at('2026-03-09 17:30:00.001');
    over.when(by('supervisor').rule_extension()).isRefused('deadline_passed');
    const after = over.when(by('supervisor').rule_extension(false)).gives('extension_decided');
    expect(clocksOf(after)['resolve']).toBe('missed*');
  });

  test('whose day runs out: that is put on record, and a late ruling still counts', () => {
    const late = asked.at('2026-03-04 17:30:00.001');
    late.passed({ type: 'clock_missed', data: { clock: 'extension-1' } });
    const after = late.when(by('second-dispatcher').rule_extension()).gives('extension_decided');
    expect(clocksOf(after)).toMatchObject({ 'extension-1': 'missed', resolve: 'running' });
  });

  test('nothing is ruled on without a request, nor once feedback has settled it', () => {
    held.at('2026-03-03 10:00').when(by('supervisor').rule_extension()).isRefused('wrong_status');
    const fedBack = asked.and('2026-03-03 09:30', by('dispatcher').feedback());
    expect(clocksOf(fedBack.state)['extension-1']).toBe('void');
    expect(fedBack.state).not.toHaveProperty('extensionAsked');
    const failed = fedBack.and('2026-03-03 10:00', by('grid-lead').verify(false)).at('2026-03-03 10:10');
    failed.when(by('supervisor').rule_extension()).isRefused('wrong_status');
    failed.when(by('dispatcher').extend(1)).gives('extension_requested');
  });
});

describe('the rungs of an extended clock', () => {
  const warnedAt = '2026-03-06 13:37:30';
  const warned = given(held.at(warnedAt).life);
  const extended = (days: number, at: string) =>
    warned.and(at, by('dispatcher').extend(days)).and(at, by('supervisor').rule_extension());

  test('that lie ahead again fire once more', () => {
    expect(clockIn(warned.state, 'resolve').firedRungs).toEqual(['75%']);
    const longer = extended(5, '2026-03-06 15:00');
    const next = nextRung(longer.state);
    expect(next).toMatchObject({ clock: 'resolve', rung: '75%' });
    // Three quarters of 87.5 working hours from Monday, 2 March, 09:00.
    expect(chinaText(next?.at)).toBe('2026-03-12 10:37:30.000');
    longer.at('2026-03-12 10:37:30').passed({ type: 'due_soon', data: { clock: 'resolve' } }, 'card_issued');
  });

  test('that have passed all the same do not', () => {
    const longer = extended(1, '2026-03-09 17:00');
    expect(clockIn(longer.state, 'resolve').firedRungs).toEqual(['75%']);
    expect(nextRung(longer.state)).toMatchObject({ clock: 'resolve', rung: 'due' });
  });

  test('are not lost where it was extended while it stood still', () => {
    const listed = warned
      .and('2026-03-06 14:00', by('dispatcher').list('2026-04-01 09:00'))
      .and('2026-03-06 14:10', by('dispatcher').extend(5))
      .and('2026-03-06 14:20', by('supervisor').rule_extension());
    expect(clockIn(listed.state, 'resolve')).toMatchObject({ state: 'paused', budget: 10, dueAt: null });
    const goes = listed.and('2026-03-09 09:00', by('dispatcher').unlist());
    expect(nextRung(goes.state)).toMatchObject({ clock: 'resolve', rung: '75%' });
  });
});

test.each([
  ['emergency_minute', 2880],
  ['emergency_hour', 48],
  ['working_minute', 960],
  ['working_hour', 16],
  ['working_day', 2],
  ['calendar_day', 2],
] as const)('two days of extension are, in %s, %i', (unit, amount) => {
  expect(extension(cn2026, unit, 2)).toBe(amount);
});

test('a day of extension in working time is a usual Monday, whatever the season', () => {
  const week = cn2026.weeks[0]!;
  const summer = { season: { from: '06-01', to: '09-30' }, days: week.days.map(() => [[480, 720] as const]) };
  expect(extension({ ...cn2026, weeks: [summer, week] }, 'working_hour', 1)).toBe(8);
});
