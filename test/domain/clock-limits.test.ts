import { describe, expect, test } from 'vitest';

import { nextRung } from '../../domain/case-rungs.ts';
import { chinaText } from './china-time.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { loosened, rulesUnder } from './other-rules.ts';
import { aCase, clockIn, clocksOf, dueTimes } from './some-case.ts';

// Held by the street; its own total is due on Monday 9 March, 17:30.
const held = given(aCase())
  .and('2026-03-02 09:10', by('grid-worker').contact())
  .and('2026-03-02 09:20', by('grid-worker').escalate())
  .and('2026-03-02 09:30', by('clerk').escalate())
  .and('2026-03-02 09:40', by('dispatcher').accept());
const noted = held.and('2026-03-02 10:00', by('dispatcher').note_source('2026-03-05 09:00'));
const due = (life: { state: typeof held.state }) => dueTimes(life.state)['resolve'];

describe('the deadline of an outside order', () => {
  test('wins where it is earlier', () => {
    const after = held
      .at('2026-03-02 10:00')
      .when(by('dispatcher').note_source('2026-03-05 09:00'))
      .gives({ type: 'source_noted', data: { system: '12345', number: 'AQ2026-0001' } });
    expect(dueTimes(after)['resolve']).toBe('2026-03-05 09:00');
    expect(after.source?.number).toBe('AQ2026-0001');
  });

  test('changes nothing where it is later, has passed or is not said', () => {
    for (const at of ['2026-03-20 09:00', '2026-03-02 09:59', undefined])
      expect(due(held.and('2026-03-02 10:00', by('dispatcher').note_source(at)))).toBe('2026-03-09 17:30');
  });

  test('the earliest of several stays', () => {
    expect(due(noted.and('2026-03-02 11:00', by('dispatcher').note_source('2026-03-06 09:00')))).toBe(
      '2026-03-05 09:00',
    );
    expect(due(noted.and('2026-03-02 11:00', by('dispatcher').note_source('2026-03-04 09:00')))).toBe(
      '2026-03-04 09:00',
    );
  });

  test('warns at three quarters of the time from start to it, and is missed one millisecond after it', () => {
    const blue = nextRung(noted.state);
    expect(blue).toMatchObject({ clock: 'resolve', rung: '75%' });
    // Three days from Monday 09:00, and 75 % of them.
    expect(chinaText(blue?.at ?? 0)).toBe('2026-03-04 15:00');
    noted.at('2026-03-04 15:00').passed('due_soon', 'card_issued');
    given(noted.at('2026-03-05 09:00').life).at('2026-03-05 09:00').passed();
    given(noted.at('2026-03-05 09:00').life).at('2026-03-05 09:00:00.001').passed('clock_missed', 'card_issued');
  });

  test('is kept by a feedback at that very instant, and missed by one after it', () => {
    const at = (time: string) => noted.at(time).when(by('dispatcher').feedback()).gives('fed_back');
    expect(clocksOf(at('2026-03-05 09:00'))['resolve']).toBe('met');
    expect(clocksOf(at('2026-03-05 09:00:00.001'))['resolve']).toBe('missed');
  });

  test('comes too late once the total was missed: that is a verdict', () => {
    const late = held
      .at('2026-03-10 09:00')
      .when(by('dispatcher').note_source('2026-03-12 09:00'))
      .gives('source_noted');
    expect(clockIn(late, 'resolve')).toMatchObject({ state: 'missed', dueAt: clockIn(held.state, 'resolve').dueAt });
  });

  test('is noted by the desk or a system, while the case is open', () => {
    held.at('2026-03-02 10:00').when(by('grid-worker').note_source()).isRefused('not_permitted');
    const hotline = { system: '12345', posts: [{ role: 'integration', unit: 'YX', area: 'YX' }] } as const;
    held
      .at('2026-03-02 10:00')
      .when({ ...by('dispatcher').note_source(), by: hotline })
      .gives('source_noted');
    given(aCase({ topic: 'consult' }))
      .and('2026-03-02 09:20', by('grid-worker').feedback())
      .at('2026-03-02 10:00')
      .when(by('dispatcher').note_source())
      .isRefused('wrong_status');
  });
});

describe('a bound clock', () => {
  test('is moved by an extension, by as many days', () => {
    const longer = noted
      .and('2026-03-03 09:00', by('dispatcher').extend(2))
      .and('2026-03-03 10:00', by('second-dispatcher').rule_extension());
    expect(due(longer)).toBe('2026-03-07 09:00');
    expect(clockIn(longer.state, 'resolve')).toMatchObject({ extendedDays: 2, generation: 2 });
  });

  test('has no due time while it is paused, and the same one afterwards: no pause moves a promise made outside', () => {
    const listed = noted.and('2026-03-02 11:00', by('dispatcher').list('2026-04-01 09:00'));
    expect(due(listed)).toBeNull();
    const again = listed.and('2026-03-04 10:00', by('dispatcher').unlist());
    expect(due(again)).toBe('2026-03-05 09:00');
  });

  test('whose limit passed during a pause is missed as soon as it runs again', () => {
    const listed = noted.and('2026-03-02 11:00', by('dispatcher').list('2026-04-01 09:00'));
    const again = listed.and('2026-03-06 10:00', by('dispatcher').unlist());
    given(again.life).at('2026-03-06 10:00').passed('due_soon', 'card_issued', 'clock_missed', 'card_issued');
  });

  test('keeps its limit under other rules', () => {
    const rules = rulesUnder(loosened, held.state.rules.calendar, held.state);
    const read = noted.and('2026-03-02 11:00', by('dispatcher').reclassify({ track: 'fast' }, rules));
    expect(due(read)).toBe('2026-03-05 09:00');
    expect(clockIn(read.state, 'resolve').budget).toBe(40);
  });

  test('keeps it after a failed verification', () => {
    const failed = noted
      .and('2026-03-03 10:00', by('dispatcher').feedback())
      .and('2026-03-03 11:00', by('grid-lead').verify(false));
    expect(due(failed)).toBe('2026-03-05 09:00');
    expect(clocksOf(failed.state)).toMatchObject({ resolve: 'running', 'rework-1': 'running' });
  });

  test('is not the one that a reopening starts', () => {
    const closed = noted
      .and('2026-03-03 10:00', by('dispatcher').feedback())
      .and('2026-03-03 11:00', by('grid-lead').verify())
      .and('2026-03-03 12:00', by('second-dispatcher').callback());
    const again = closed.and('2026-03-04 09:00', by('supervisor').reopen());
    expect(dueTimes(again.state)).toMatchObject({ 'resolve-2': '2026-03-11 17:30' });
    expect(clocksOf(again.state)['resolve']).toBe('met');
  });
});
