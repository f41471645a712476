import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import type { CaseEvent } from '../../domain/case-events.ts';
import { fold, type CaseState } from '../../domain/case.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { isOpen } from '../../domain/statuses.ts';
import { china, chinaText } from './china-time.ts';
import { by } from './doing.ts';
import { fireRungs, given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';
import { caseIn } from './status-lives.ts';

/** A case left alone: every rung fires at its very instant until the time, or none is left. */
function leftAlone(
  life: ReturnType<typeof given>,
  until: string,
): { fired: CaseEvent[]; wakings: number; state: CaseState } {
  let { state } = life;
  const fired: CaseEvent[] = [];
  let wakings = 0;
  for (let rung = nextRung(state); rung && rung.at <= china(until); rung = nextRung(state)) {
    const events = fireRungs(state, rung.at);
    fired.push(...events);
    state = fold(state, events);
    wakings += 1;
  }
  return { fired, wakings, state };
}

/** What needs Temporal or PostgreSQL is told elsewhere; here it is only made sure that it still is. */
function isToldIn(file: string, name: string): void {
  const told = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
  expect(told.includes(`it('${name}`) || told.includes(`test('${name}`), `${file}: ${name}`).toBe(true);
}

describe('others got wrong how time acts', () => {
  test('“pollers that stall or run hourly”: a case names the millisecond of its next rung, and one timer waits for it', () => {
    const life = given(aCase({ at: '2026-03-02 09:07' }));
    expect(nextRung(life.state)?.at).toBe(china('2026-03-02 14:07') + 1);
    const { fired } = leftAlone(life, '2026-12-31 09:00');
    for (const { at, type } of fired) if (type === 'climbed') expect(at % 60_000, chinaText(at) ?? '').toBe(1);
    isToldIn('workflows/ending.test.ts', 'arms its timer anew only when the next due time has moved');
  });

  test('“missed levels never made up”: after an outage each rung fires once, in order, and the level due now has the case', () => {
    const life = given(aCase()).and('2026-03-02 09:30', by('grid-worker').contact());
    const back = life.at('2026-03-05 09:00');
    back.passed('due_soon', { type: 'climbed', data: { clock: 'holding-1', to: { code: 'YX-01' } } });
    expect(back.state.clocks.find(({ id }) => id === 'holding-1')?.breachedAt).toBe(china('2026-03-03 09:00'));
    expect(given(back.life).at('2026-03-05 09:00').life).toEqual(back.life);
    isToldIn('workflows/signals.test.ts', 'are kept while no worker runs');
  });

  test('“polling inside a workflow until its history bursts”: a year alone wakes a case only for its rungs, and a year on the list twice', () => {
    const alone = leftAlone(given(aCase()), '2027-03-02 09:00');
    expect(alone.wakings).toBeLessThanOrEqual(12);
    const accepted = given(aCase()).and('2026-03-02 09:10', by('grid-worker').contact());
    const listed = accepted.and('2026-03-02 11:00', by('dispatcher').list('2027-03-02 09:00'));
    expect(leftAlone(listed, '2027-03-01 09:00').wakings).toBe(0);
    isToldIn('workflows/year.test.ts', 'untouched in pause leaves a history under 40 events');
    isToldIn('workflows/budgets.test.ts', 'P2: one more action costs 8 events');
  });

  test('“a lost signal leaving a zombie clock”: whatever ended a case ended its clocks in the same event, and a repeat changes nothing', () => {
    for (const state of Object.values(caseIn)) {
      // Merging has no verb yet, so that case was folded from nothing; its rungs are still: see the changing of cases.
      if (isOpen(state.status) || state.status === 'merged') continue;
      expect(
        state.clocks.filter(({ stoppedAt }) => stoppedAt === undefined),
        state.status,
      ).toEqual([]);
    }
    isToldIn('workflows/signals.test.ts', 'are applied once, however often they are sent');
    isToldIn('workflows/recording.test.ts', 'writes once what it is told twice for one task');
  });

  test('“only the first page of overdue cases scanned”: nothing is scanned; of three hundred cases each runs out by itself', () => {
    const cases = Array.from({ length: 300 }, (_, n) => {
      const [hour, minute] = [9 + Math.floor(n / 120), Math.floor((n % 120) / 2)];
      return given(aCase({ at: `2026-03-02 ${hour}:${minute}`, reporter: 'none' }));
    });
    const states = cases.map((life) => leftAlone(life, '2026-03-10 09:00').state);
    expect(states.filter((state) => clocksOf(state)['resolve'] === 'missed*' && state.hops === 2)).toHaveLength(300);
    isToldIn('workflows/outage.test.ts', '72 hours of worker absence with 300 open cases');
    isToldIn('database/breach-report.test.ts', 'comes in pages that leave nothing out');
  });

  test('“no one at the next level and nothing said”: above the street it is put on record with a card, and a vacant unit raises an alarm', () => {
    const { fired, state } = leftAlone(given(aCase({ reporter: 'none' })), '2026-03-16 17:30');
    expect(state).toMatchObject({ level: 'street', holder: { unit: 'YX' }, hops: 2 });
    const said = fired.filter(({ data }) => 'clock' in data && data.clock === 'resolve').map(({ type }) => type);
    expect(said).toEqual(['due_soon', 'card_issued', 'clock_missed', 'card_issued', 'card_issued']);
    isToldIn('database/vacancies.test.ts', 'with nobody all the way up stays where it was sent, and an alarm goes out');
    isToldIn('workflows/alarms.test.ts', 'raises one alarm for a case that nobody on the whole street can hold');
  });
});

// sla.md, "What others got wrong", line by line.
const lines = [
  'pollers that stall or run hourly',
  'missed levels never made up',
  'pause lost when priority or policy changes',
  'breach while paused',
  'hold ignored when one save ends the pause and resolves',
  'off-hours hold counted twice',
  'pause added as wall time to a working-time deadline',
  'a case created already paused or closed',
  'a warning skipped because of a pause',
  'polling inside a workflow until its history bursts',
  'a lost signal leaving a zombie clock',
  'a calendar edit not applied, or applied silently',
  'a policy edit rewriting old verdicts',
  'a deactivated policy that keeps mailing',
  'reminders at midnight',
  'a hand-over that leaves no time because only one clock exists',
  'a merged case that still escalates',
  'undefined reopen',
  'lunch breaks and 24:00',
  'day loops that skip or repeat a date',
  '"1 day" meaning 24 counted hours',
  'any edit resetting the level clock',
  'comment time counted twice',
  'only the first page of overdue cases scanned',
  'no one at the next level and nothing said',
];

test.each(lines)('what others got wrong has a test of its own: %s', (line) => {
  const told = ['counting', 'changing', 'acting'].map((part) =>
    readFileSync(join(import.meta.dirname, `what-others-got-wrong-${part}.test.ts`), 'utf8'),
  );
  expect(told.join('\n').split(`test('“${line}”`)).toHaveLength(2);
});
