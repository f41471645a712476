import { describe, expect, test } from 'vitest';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { explain } from '../../domain/explanation.ts';
import { china, chinaText } from './china-time.ts';
import { clockOf } from './clocks-of-2026.ts';

type Explained = ReturnType<ReturnType<typeof clockOf>['explain']>;

/** Steps as one line each, so that a whole explanation is read at once. */
function lines({ steps }: Explained): string[] {
  return steps.map((step) => {
    const dates =
      step.from === step.to ? step.from.slice(5) : `${step.from.slice(5)}…${step.to.slice(5)} (${step.days})`;
    const why = 'reason' in step ? ` ${step.reason}` : '';
    const name = 'name' in step ? ` ${step.name}` : '';
    const minutes = 'minutes' in step ? ` ${step.minutes} min` : '';
    const stretches =
      step.what === 'counted'
        ? (step.stretches ?? []).map(([from, to]) => ` ${chinaText(from)?.slice(11)}–${chinaText(to)?.slice(11)}`)
        : [];
    return `${dates} ${step.what}${why}${name}${minutes}${stretches.join('')}${step.outsideCoverage ? ' ?' : ''}`;
  });
}

describe('an explanation', () => {
  test('states the unit, the budget, the start, the calendar and the due time', () => {
    expect(clockOf('5wd', '2026-02-13 10:00').explain()).toMatchObject({
      unit: 'working_day',
      budget: 5,
      calendar: 'cn-2026@1',
      startAt: china('2026-02-13 10:00'),
      dueAt: china('2026-02-27 17:30'),
      provisional: false,
      pauses: [],
    });
  });
  test('of working days names the start date, each holiday and each make-up day', () => {
    expect(lines(clockOf('5wd', '2026-02-13 10:00').explain())).toEqual([
      '02-13 skipped start_day',
      '02-14 counted 春节',
      '02-15…02-23 (9) skipped holiday 春节',
      '02-24…02-27 (4) counted',
    ]);
  });
  test('of working hours gives the minutes of each date and where in the day they lie', () => {
    expect(lines(clockOf('8wh', '2026-02-14 16:30').explain())).toEqual([
      '02-14 counted 春节 60 min 16:30–17:30',
      '02-15…02-23 (9) skipped holiday 春节',
      '02-24 counted 420 min 08:30–12:00 13:00–16:30',
    ]);
  });
  test('joins whole working dates in a row', () => {
    expect(lines(clockOf('60wh', '2026-03-03 13:00').explain())).toEqual([
      '03-03 counted 270 min 13:00–17:30',
      '03-04…03-06 (3) counted 1440 min',
      '03-07…03-08 (2) skipped weekend',
      '03-09…03-11 (3) counted 1440 min',
      '03-12 counted 450 min 08:30–12:00 13:00–17:00',
    ]);
  });
  test('says that the start came after close of business', () => {
    expect(lines(clockOf('1wh', '2026-03-02 18:00').explain())).toEqual([
      '03-02 skipped after_close',
      '03-03 counted 60 min 08:30–09:30',
    ]);
  });
  test('of calendar days shows the roll over free dates and where it landed', () => {
    expect(lines(clockOf('1cd', '2026-04-03 09:00').explain())).toEqual([
      '04-03 skipped start_day',
      '04-04 counted',
      '04-04…04-06 (3) rolled holiday 清明节',
      '04-07 landed',
    ]);
    expect(lines(clockOf('3cd', '2026-03-02 09:00').explain())).toEqual([
      '03-02 skipped start_day',
      '03-03…03-05 (3) counted',
    ]);
  });
  test('of emergency time is the stretches in which the clock ran', () => {
    const clock = clockOf('2eh', '2026-11-22 20:00', [['2026-11-22 21:00', '2026-11-23 01:00']]);
    expect(lines(clock.explain())).toEqual(['11-22 counted 60 min 20:00–21:00', '11-23 counted 60 min 01:00–02:00']);
  });
  test('marks the dates that the calendar does not cover', () => {
    expect(lines(clockOf('2wd', '2026-12-30 09:00').explain())).toEqual([
      '12-30 skipped start_day',
      '12-31 counted',
      '01-01 counted ?',
    ]);
  });
});

describe('pauses in an explanation', () => {
  test('are listed exactly, and cost the time that their dates no longer show', () => {
    const said = clockOf('8wh', '2026-03-02 14:00', [['2026-03-02 17:00', '2026-03-03 09:00']]).explain();
    expect(said.pauses).toEqual([[china('2026-03-02 17:00'), china('2026-03-03 09:00')]]);
    expect(lines(said)).toEqual(['03-02 counted 180 min 14:00–17:00', '03-03 counted 300 min 09:00–12:00 13:00–15:00']);
  });
  test('skip whole dates by name, for hours and for days', () => {
    const held = [['2026-03-02 17:30', '2026-03-04 17:30']];
    expect(lines(clockOf('8wh', '2026-03-02 16:30', held).explain())).toEqual([
      '03-02 counted 60 min 16:30–17:30',
      '03-03…03-04 (2) skipped paused',
      '03-05 counted 420 min 08:30–12:00 13:00–16:30',
    ]);
    expect(lines(clockOf('1wd', '2026-03-02 09:00', held).explain())).toEqual([
      '03-02 skipped start_day',
      '03-03…03-04 (2) skipped paused',
      '03-05 counted',
    ]);
    expect(lines(clockOf('1cd', '2026-03-06 09:00', [['2026-03-09 10:00', '2026-03-10 10:00']]).explain())).toEqual([
      '03-06 skipped start_day',
      '03-07 counted',
      '03-07…03-08 (2) rolled weekend',
      '03-09 rolled paused',
      '03-10 landed',
    ]);
  });
  test('of weeks are one step, whatever dates they cover, and one of centuries is explained at once', () => {
    const weeks = [['2026-02-13 17:30', '2026-03-03 08:30']];
    expect(lines(clockOf('1wh', '2026-02-13 17:00', weeks).explain())).toEqual([
      '02-13 counted 30 min 17:00–17:30',
      '02-14…03-02 (17) skipped paused',
      '03-03 counted 30 min 08:30–09:00',
    ]);
    const centuries = [['2026-03-02 09:00', '9026-03-02 09:00']];
    expect(clockOf('2wd', '2026-03-02 08:30', centuries).explain().steps).toHaveLength(3);
  });
  test('that have no end leave the due time open and show what is used up', () => {
    const said = clockOf('8wh', '2026-03-02 14:00', [['2026-03-02 15:00']]).explain();
    expect(said).toMatchObject({ dueAt: null, pauses: [[china('2026-03-02 15:00'), null]] });
    expect(lines(said)).toEqual(['03-02 counted 60 min 14:00–15:00']);
  });
  test('after the due time are not its business', () => {
    expect(clockOf('1wh', '2026-03-02 09:00', [['2026-03-02 10:00']]).explain().pauses).toEqual([]);
  });
});

test('the explanation of the longest budget folds its middle and stays within 60 steps and 10 kB', () => {
  for (const code of ['87600wh', '3650wd', '3650cd'] as const) {
    const said = clockOf(code, '2026-03-02 09:00').explain();
    expect(said.steps.length).toBeLessThanOrEqual(60);
    expect(JSON.stringify(said).length).toBeLessThan(10_000);
  }
  const folded = clockOf('3650wd', '2026-03-02 09:00')
    .explain()
    .steps.find((step) => step.what === 'folded');
  expect(folded).toMatchObject({ outsideCoverage: true, minutes: 0 });
});

test('a clock that never started has nothing to explain', () => {
  const said = explain(cn2026, { unit: 'working_day', budget: 1 }, []);
  expect(said).toMatchObject({ startAt: null, dueAt: null, provisional: false, pauses: [], steps: [] });
});
