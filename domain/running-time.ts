import type { Day } from './days.ts';
import { instantOn, localDay, spansOn } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** What a clock consumes while it runs: every millisecond, or only those inside working spans. */
export type Pace = 'elapsed' | 'working';
type Spans = readonly (readonly [from: number, to: number])[];

// A century: longer than any legal budget on a calendar with one working date a week, short enough to fail in milliseconds.
const searchDays = 36_525;

/** Thrown when a calendar has no working time left within a century of the search: the calendar is wrong, not the clock. */
export class NoWorkingTime extends Error {
  constructor(calendar: WorkCalendar) {
    super(`calendar ${calendar.version}: no working time within ${searchDays} days`);
    this.name = 'NoWorkingTime';
  }
}

/** Counts looked-at days, so that no search over dates is a loop without end. */
export function searchLimit(calendar: WorkCalendar): () => void {
  let left = searchDays;
  return () => {
    if (left-- === 0) throw new NoWorkingTime(calendar);
  };
}

/** The first instant by which `amount` milliseconds were consumed, so the end of a span rather than the start of the next; null when the spans end before. */
export function instantAfter(calendar: WorkCalendar, pace: Pace, spans: Spans, amount: number): number | null {
  let left = amount;
  let reached: number | null = null;
  forEachStretch(calendar, pace, spans, (from, to) => {
    if (to - from < left) {
      left -= to - from;
      return true;
    }
    reached = from + left;
    return false;
  });
  return reached;
}

/** Milliseconds consumed in the spans; they must have ended (see `runningSpans`). */
export function consumed(calendar: WorkCalendar, pace: Pace, spans: Spans): number {
  let sum = 0;
  forEachStretch(calendar, pace, spans, (from, to) => {
    sum += to - from;
    return true;
  });
  return sum;
}

/** Visits the stretches that are consumed, in order, until the visitor answers false. */
function forEachStretch(
  calendar: WorkCalendar,
  pace: Pace,
  spans: Spans,
  visit: (from: number, to: number) => boolean,
): void {
  const lookAtDay = searchLimit(calendar);
  for (const [from, to] of spans) {
    if (pace === 'elapsed') {
      if (!visit(from, to)) return;
      continue;
    }
    for (let day = localDay(calendar, from); instantOn(calendar, day, 0) < to; day++) {
      lookAtDay();
      for (const [fromMinute, toMinute] of spansOn(calendar, day)) {
        const start = Math.max(from, instantOn(calendar, day, fromMinute));
        const end = Math.min(to, instantOn(calendar, day, toMinute));
        if (start < end && !visit(start, end)) return;
      }
    }
  }
}

/** The first date after `startDay` at whose closing instant the clock runs and which is `wanted`; closings follow a pause's (from, to], so a span covers
 * (from, to] too. `closingOf` answers null for a date that has none. */
export function firstClosing(
  calendar: WorkCalendar,
  spans: Spans,
  startDay: Day,
  closingOf: (day: Day) => number | null,
  wanted: (day: Day) => boolean,
): { day: Day; at: number } | null {
  const lookAtDay = searchLimit(calendar);
  for (const [from, to] of spans) {
    for (let day = Math.max(startDay + 1, localDay(calendar, from)); instantOn(calendar, day, 0) < to; day++) {
      lookAtDay();
      const at = closingOf(day);
      if (at !== null && at > from && at <= to && wanted(day)) return { day, at };
    }
  }
  return null;
}
