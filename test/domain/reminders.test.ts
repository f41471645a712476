import { describe, expect, test } from 'vitest';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { evolve, foldLife } from '../../domain/case.ts';
import { decide } from '../../domain/case-commands.ts';
import { dueBy, rungCommand } from '../../domain/foresight.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { remindersOf, workingInstant, type Reminder } from '../../domain/reminders.ts';
import { china, chinaText } from './china-time.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase } from './some-case.ts';

/** What is told when every rung that has passed by a time fires then, one after another. */
function toldAt(life: readonly CaseEvent[], time: string): Reminder[] {
  const told: Reminder[] = [];
  let state = foldLife(life);
  for (let rung = dueBy(state, china(time)); rung; rung = dueBy(state, china(time))) {
    const events = decide(state, rungCommand(state, rung), china(time));
    if (isRefusal(events)) throw new Error(events.refused);
    const before = state;
    const steps = events.map((event) => ({ event, after: (state = evolve(state, event)) }));
    told.push(...remindersOf(before, steps));
  }
  return told;
}

const brief = ({ unit, what, clock, at, tellAt }: Reminder) =>
  [unit, what, clock, chinaText(at), chinaText(tellAt)].join(' ');
const contacted = given(aCase()).and('2026-03-02 09:30', by('grid-worker').contact()).life;

describe('whom a rung reminds', () => {
  test('a warning reminds who holds the case, and a level that ran out reminds who holds it now', () => {
    expect(toldAt(contacted, '2026-03-03 09:00').map(brief)).toEqual([
      'YX-01-01 due_soon holding-1 2026-03-02 16:00 2026-03-03 09:00',
    ]);
    expect(toldAt(contacted, '2026-03-03 09:01').map(brief)).toEqual([
      'YX-01-01 due_soon holding-1 2026-03-02 16:00 2026-03-03 09:01',
      'YX-01 climbed holding-1 2026-03-03 09:00 2026-03-03 09:01',
    ]);
  });

  test('a card and a missed total time remind the desk of the street as well', () => {
    const told = toldAt(aCase({ reporter: 'none' }), '2026-03-20 09:00').filter(({ clock }) => clock === 'resolve');
    const recipients = (what: string) => told.filter((reminder) => reminder.what === what).map(({ unit }) => unit);
    expect(recipients('clock_missed')).toContain('YX');
    expect(recipients('card_issued')).toContain('YX');
    expect(told.find(({ what }) => what === 'card_issued')?.card).toBe('blue');
  });

  test('a call-back that was not made reminds the desk, wherever the case lies', () => {
    const waiting = given(contacted)
      .and('2026-03-02 11:00', by('grid-worker').feedback())
      .and('2026-03-02 14:00', by('clerk').verify());
    expect(waiting.state.status).toBe('awaiting_callback');
    const told = toldAt(waiting.life, '2026-03-20 09:00').filter(({ kind }) => kind === 'callback');
    expect(new Set(told.map(({ unit }) => unit))).toEqual(new Set(['YX']));
  });

  test('a check or a task that others missed is told to them and to the desk, as nothing climbs by it', () => {
    const fedBack = given(contacted).and('2026-03-02 11:00', by('grid-worker').feedback());
    const unverified = toldAt(fedBack.life, '2026-03-04 09:00').filter(({ what }) => what === 'clock_missed');
    expect(unverified.map(({ unit, kind }) => [unit, kind])).toEqual([
      ['YX-01-01', 'verify'],
      ['YX', 'verify'],
    ]);
    const tasked = given(contacted).and('2026-03-02 11:10', by('grid-worker').give_task('YX-01-02', '2026-03-03'));
    const undone = toldAt(tasked.life, '2026-03-04 09:00').filter(({ kind }) => kind === 'finish:1');
    expect(undone.filter(({ what }) => what === 'clock_missed').map(({ unit }) => unit)).toEqual(['YX-01-02', 'YX']);
  });

  test('what people do reminds nobody', () => {
    const state = foldLife(contacted);
    const events = decide(state, by('grid-worker').escalate(), china('2026-03-02 10:00')) as CaseEvent[];
    let after = state;
    expect(
      remindersOf(
        state,
        events.map((event) => ({ event, after: (after = evolve(after, event)) })),
      ),
    ).toEqual([]);
  });

  test('however late it fires, it says when its time had come and how late that is', () => {
    const [warning] = toldAt(contacted, '2026-03-05 16:00');
    expect(warning).toMatchObject({ at: china('2026-03-02 16:00'), lateMs: 72 * 3_600_000 });
  });
});

describe('when somebody is told', () => {
  test('of working time in working time, and of an emergency at once', () => {
    const night = toldAt(contacted, '2026-03-04 00:00');
    expect(new Set(night.map(({ tellAt }) => chinaText(tellAt)))).toEqual(new Set(['2026-03-04 08:30']));
    const flood = aCase({ kind: 'hazard', topic: 'pipe_burst', track: 'urgent', at: '2026-03-02 23:00' });
    const urgent = toldAt(flood, '2026-03-03 02:00').filter(({ kind }) => kind !== 'resolve');
    expect(urgent.length).toBeGreaterThan(0);
    for (const { tellAt, kind } of urgent) expect(chinaText(tellAt), kind).toBe('2026-03-03 02:00');
  });

  test.each([
    ['2026-03-02 10:00', '2026-03-02 10:00'],
    ['2026-03-02 12:00', '2026-03-02 13:00'],
    ['2026-03-02 17:30', '2026-03-03 08:30'],
    ['2026-02-14 03:00', '2026-02-14 08:30'],
    ['2026-02-14 17:30', '2026-02-24 08:30'],
    ['2026-09-30 18:00', '2026-10-08 08:30'],
  ])('a reminder of %s is for %s', (at, told) => {
    expect(chinaText(workingInstant(cn2026, china(at)))).toBe(told);
  });
});
