import fc from 'fast-check';
import type { Budget } from '../../domain/budget.ts';
import { checkCalendar } from '../../domain/calendar-faults.ts';
import type { Span, Week, WorkCalendar } from '../../domain/work-calendar.ts';
import type { Situation } from './deadline-oracle.ts';

const dayMs = 86_400_000;
const textOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);

const usual: Span[] = [
  [510, 720],
  [780, 1050],
];
const edges = [0, 1, 509, 510, 511, 719, 720, 750, 780, 1049, 1050, 1051, 1439, 1440];

const daySpans: fc.Arbitrary<Span[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(usual) },
  { weight: 2, arbitrary: fc.constant<Span[]>([]) },
  { weight: 1, arbitrary: fc.constant<Span[]>([[0, 1440]]) },
  {
    weight: 1,
    arbitrary: fc.constant<Span[]>([
      [0, 600],
      [600, 1440],
    ]),
  },
  { weight: 1, arbitrary: fc.constant<Span[]>([[1320, 1440]]) },
  {
    weight: 3,
    arbitrary: fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
      .map((minutes) => minutes.toSorted((a, b) => a - b))
      .map((minutes) =>
        minutes.flatMap((from, i): Span[] => (i % 2 || i + 1 === minutes.length ? [] : [[from, minutes[i + 1]!]])),
      ),
  },
);

const week: fc.Arbitrary<Week> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ days: [usual, usual, usual, usual, usual, [], []] }) },
  { weight: 3, arbitrary: fc.array(daySpans, { minLength: 7, maxLength: 7 }).map((days) => ({ days })) },
);

const season = fc
  .tuple(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 0, max: 365 }), week)
  .map(([from, to, { days }]): Week => {
    const leapYear = Date.UTC(2024, 0, 1) / dayMs;
    return { season: { from: textOf(leapYear + from).slice(5), to: textOf(leapYear + to).slice(5) }, days };
  });

/** Sound calendars around `day`, with holidays and make-up days scattered over the weeks that a situation reaches. */
const calendarAround = (day: number): fc.Arbitrary<WorkCalendar> =>
  fc
    .record({
      utcOffsetMinutes: fc.constantFrom(480, 480, 480, 0, -210, 345, 840, -720),
      usualWeek: week,
      seasons: fc.array(season, { maxLength: 1 }),
      dates: fc.array(fc.constantFrom('', '', '', '', 'off', 'off', 'work'), { minLength: 45, maxLength: 45 }),
      before: fc.oneof(
        { weight: 3, arbitrary: fc.constant(30) },
        { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }) },
      ),
      after: fc.oneof(
        { weight: 3, arbitrary: fc.constant(200) },
        { weight: 1, arbitrary: fc.integer({ min: 4, max: 30 }) },
      ),
    })
    .map(({ utcOffsetMinutes, usualWeek, seasons, dates, before, after }): WorkCalendar => {
      const [from, to] = [day - before, day + after];
      const marked = dates.flatMap((kind, i) =>
        day - 5 + i < from || day - 5 + i > to ? [] : [[kind, textOf(day - 5 + i)] as const],
      );
      return {
        version: 'random@1',
        utcOffsetMinutes,
        weeks: [...seasons, usualWeek],
        off: marked.flatMap(([kind, date]) => (kind === 'off' ? [[date, date, 'a holiday'] as const] : [])),
        work: marked.flatMap(([kind, date]) => (kind === 'work' ? [[date, 'a holiday'] as const] : [])),
        coverage: { from: textOf(from), to: textOf(to) },
      };
    })
    .filter((calendar) => checkCalendar(calendar).length === 0);

const budget: fc.Arbitrary<Budget> = fc.oneof(
  fc.record({ unit: fc.constant('emergency_minute' as const), budget: fc.integer({ min: 1, max: 4000 }) }),
  fc.record({
    unit: fc.constant('emergency_hour' as const),
    budget: fc.integer({ min: 1, max: 400 }).map((n) => n / 4),
  }),
  fc.record({
    unit: fc.constant('working_minute' as const),
    budget: fc.integer({ min: 1, max: 9000 }).map((n) => n / 3),
  }),
  fc.record({
    unit: fc.constant('working_hour' as const),
    budget: fc.constantFrom(0.1, 0.5, 1, 2, 4, 7.99, 8, 16, 40),
  }),
  fc.record({ unit: fc.constant('working_day' as const), budget: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ unit: fc.constant('calendar_day' as const), budget: fc.integer({ min: 1, max: 16 }) }),
);

const minuteOfDay = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 1439 }));
const withinMinute = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 59_999 }) },
);

/** Random situations: any calendar, unit, budget and start, with up to four pauses that may overlap, touch, be empty, precede the start or never end. */
export const situations: fc.Arbitrary<Situation> = fc
  .integer({ min: 20_400, max: 20_900 })
  .chain((day) => fc.tuple(fc.constant(day), calendarAround(day)))
  .chain(([day, calendar]) => {
    const instant = (days: number) =>
      fc
        .tuple(fc.integer({ min: -1, max: days }), minuteOfDay, withinMinute)
        .map(([after, minute, ms]) => (day + after) * dayMs + (minute - calendar.utcOffsetMinutes) * 60_000 + ms);
    const pause = fc
      .tuple(instant(9), instant(9), fc.integer({ min: 0, max: 15 }))
      .map(([a, b, endless]): [number, number | null] => [Math.min(a, b), endless === 0 ? null : Math.max(a, b)]);
    return fc.record({
      calendar: fc.constant(calendar),
      budget,
      start: instant(2),
      pauses: fc.array(pause, { maxLength: 4 }),
    });
  });

/** An instant of a situation's first weeks, where its pauses are. */
export const laterBy = fc.oneof(
  fc.integer({ min: 0, max: 20 * dayMs }),
  fc.integer({ min: 0, max: 20 * 1440 }).map((minutes) => minutes * 60_000),
);
