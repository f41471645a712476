import { describe, expect, test } from 'vitest';
import { checkCalendar } from '../../domain/calendar-faults.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import type { Span, Week, WorkCalendar } from '../../domain/work-calendar.ts';

const usual = cn2026.weeks[0]!.days;
const faultsWith = (change: Partial<WorkCalendar>) => checkCalendar({ ...cn2026, ...change });
const monday = (spans: Span[]): Week[] => [{ days: [spans, ...usual.slice(1)] }];
const season = (from: string, to: string, days = usual): Week => ({ season: { from, to }, days });

test('the calendar of 2026 has no fault and travels in a few hundred bytes', () => {
  expect(checkCalendar(cn2026)).toEqual([]);
  expect(JSON.stringify(cn2026).length).toBeLessThan(900);
});

describe('a calendar is refused for', () => {
  test('overlapping or unsorted spans', () => {
    expect(
      faultsWith({
        weeks: monday([
          [510, 720],
          [700, 1050],
        ]),
      }),
    ).toEqual([{ fault: 'overlapping_spans', at: '/weeks/0/days/0/1' }]);
    expect(
      faultsWith({
        weeks: monday([
          [780, 1050],
          [510, 720],
        ]),
      }),
    ).toEqual([{ fault: 'overlapping_spans', at: '/weeks/0/days/0/1' }]);
  });
  test('empty or reversed spans', () => {
    expect(faultsWith({ weeks: monday([[510, 510]]) })).toEqual([{ fault: 'empty_span', at: '/weeks/0/days/0/0' }]);
    expect(faultsWith({ weeks: monday([[720, 510]]) })).toEqual([{ fault: 'reversed_span', at: '/weeks/0/days/0/0' }]);
  });
  test('spans that are no minutes of a day, while 24:00 is one', () => {
    expect(faultsWith({ weeks: monday([[0, 1440]]) })).toEqual([]);
    for (const span of [
      [510, 1441],
      [-1, 60],
      [1.5, 60],
      [Number.NaN, 60],
    ] as const)
      expect(faultsWith({ weeks: monday([span]) })).toEqual([{ fault: 'span_outside_day', at: '/weeks/0/days/0/0' }]);
  });
  test('a week without spans, and a default week with none from Monday to Friday, which is all that is left beyond coverage', () => {
    const weekendOnly = [[], [], [], [], [], usual[0]!, []];
    expect(faultsWith({ weeks: [{ days: [[], [], [], [], [], [], []] }], work: [] })).toEqual([
      { fault: 'week_without_spans', at: '/weeks/0/days' },
    ]);
    expect(faultsWith({ weeks: [{ days: weekendOnly }], work: [] })).toEqual([
      { fault: 'week_without_spans', at: '/weeks/0/days' },
    ]);
    expect(faultsWith({ weeks: [{ days: usual }, season('06-01', '06-30', weekendOnly)] })).toEqual([]);
  });
  test('a week of other than seven days', () => {
    expect(faultsWith({ weeks: [{ days: usual.slice(0, 6) }] })).toEqual([
      { fault: 'not_seven_weekdays', at: '/weeks/0/days' },
    ]);
  });
  test('no default week, or two', () => {
    expect(faultsWith({ weeks: [season('06-15', '09-15')] })).toEqual([{ fault: 'no_default_week', at: '/weeks' }]);
    expect(faultsWith({ weeks: [{ days: usual }, { days: usual }] })).toEqual([
      { fault: 'second_default_week', at: '/weeks/1' },
    ]);
  });
  test('seasons that overlap, also over the new year', () => {
    const seasons = (a: Week, b: Week) => faultsWith({ weeks: [{ days: usual }, a, b] });
    expect(seasons(season('05-01', '09-30'), season('10-01', '04-30'))).toEqual([]);
    expect(seasons(season('05-01', '09-30'), season('09-30', '10-10'))).toEqual([
      { fault: 'overlapping_seasons', at: '/weeks/2/season' },
    ]);
    expect(seasons(season('11-01', '02-10'), season('02-10', '03-01'))).toEqual([
      { fault: 'overlapping_seasons', at: '/weeks/2/season' },
    ]);
  });
  test('dates that do not exist and ranges that end before they begin', () => {
    expect(faultsWith({ off: [['2026-02-29', '2026-02-30', 'x']] })).toEqual([
      { fault: 'bad_date', at: '/off/0/0' },
      { fault: 'bad_date', at: '/off/0/1' },
    ]);
    expect(faultsWith({ off: [['2026-10-07', '2026-10-01', 'x']] })).toEqual([
      { fault: 'reversed_range', at: '/off/0' },
    ]);
    expect(faultsWith({ work: [['2026-10-32', 'x']] })).toEqual([{ fault: 'bad_date', at: '/work/0/0' }]);
    expect(faultsWith({ weeks: [{ days: usual }, season('06-31', '09-15')] })).toEqual([
      { fault: 'bad_date', at: '/weeks/1/season/from' },
    ]);
    expect(faultsWith({ coverage: { from: '2026-12-31', to: '2026-01-01' } })).toEqual([
      { fault: 'reversed_range', at: '/coverage' },
    ]);
  });
  test('a date that is named twice, as off and as work or as two holidays', () => {
    expect(faultsWith({ work: [['2026-10-01', 'x']] })).toEqual([{ fault: 'contradictory_date', at: '/work/0' }]);
    expect(faultsWith({ off: [...cn2026.off, ['2026-10-07', '2026-10-09', 'x']] })).toEqual([
      { fault: 'contradictory_date', at: '/off/7' },
    ]);
    expect(
      faultsWith({
        work: [
          ['2026-10-10', 'x'],
          ['2026-10-10', 'y'],
        ],
      }),
    ).toEqual([{ fault: 'contradictory_date', at: '/work/1' }]);
  });
  test('a date outside its coverage', () => {
    expect(faultsWith({ work: [['2027-01-02', 'x']] })).toEqual([{ fault: 'outside_coverage', at: '/work/0' }]);
    expect(faultsWith({ off: [['2026-12-31', '2027-01-03', 'x']], work: [] })).toEqual([
      { fault: 'outside_coverage', at: '/off/0' },
    ]);
  });
  test('a make-up day without spans, because Monday of the week in force has none', () => {
    const freeMonday = [[], ...usual.slice(1)];
    expect(faultsWith({ weeks: [{ days: freeMonday }], work: [['2026-02-14', 'x']] })).toEqual([
      { fault: 'make_up_day_without_spans', at: '/work/0' },
    ]);
    const winter = [{ days: usual }, season('12-01', '03-01', freeMonday)];
    expect(
      faultsWith({
        weeks: winter,
        work: [
          ['2026-05-09', 'x'],
          ['2026-02-14', 'x'],
        ],
      }),
    ).toEqual([{ fault: 'make_up_day_without_spans', at: '/work/1' }]);
  });
  test('an offset that no zone has', () => {
    expect(faultsWith({ utcOffsetMinutes: 841 })).toEqual([{ fault: 'bad_offset', at: '/utcOffsetMinutes' }]);
    expect(faultsWith({ utcOffsetMinutes: 0.5 })).toEqual([{ fault: 'bad_offset', at: '/utcOffsetMinutes' }]);
  });
  test('everything at once, in one answer', () => {
    const all = checkCalendar({
      version: 'bad@1',
      utcOffsetMinutes: 9999,
      weeks: [season('13-01', '09-15', monday([[720, 510]])[0]!.days)],
      off: [['2026-05-05', '2026-05-01', 'x']],
      work: [['2026-02-30', 'x']],
      coverage: { from: 'yesterday', to: '2026-12-31' },
    });
    expect(all.map(({ fault }) => fault)).toEqual([
      'bad_offset',
      'no_default_week',
      'reversed_span',
      'bad_date',
      'bad_date',
      'reversed_range',
      'bad_date',
    ]);
  });
});
