import type { BudgetUnit } from './budget.ts';
import { minuteMs } from './days.ts';
import type { Day } from './days.ts';
import { closeOfBusiness, instantOn, localDay, occasionOn, spansOn } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Why a date did not count: `start_day` of a day unit, no weekly spans, a holiday, the clock stood still, or it started after close of business. */
export type SkipReason = 'start_day' | 'weekend' | 'holiday' | 'paused' | 'after_close';

/** A stretch between two instants, in epoch milliseconds. */
export type Stretch = readonly [from: number, to: number];

/** What happened on one or several dates. `name` is a holiday's: the one that was skipped, or the one that a counted make-up day is worked for. Minute and
 * hour units say how many `minutes` counted, and on a single date in which `stretches`. A `calendar_day` deadline that falls on a free date is `rolled` over
 * that date and the next ones and has `landed` on the due date. `limited`: an earlier promise binds on that date. `folded` stands for the middle of a long explanation. */
export type StepFact =
  | { what: 'counted'; name?: string; minutes?: number; stretches?: readonly Stretch[] }
  | { what: 'skipped' | 'rolled'; reason: SkipReason; name?: string }
  | { what: 'landed' }
  | { what: 'limited' }
  | { what: 'folded'; counted: number; minutes: number };

/** What is explained: the clock ran in `running` from `start` on and nothing is counted after `lastDay`; `budget` is used by `calendar_day` only. */
export type Counting = {
  calendar: WorkCalendar;
  start: number;
  running: readonly Stretch[];
  lastDay: Day;
  budget: number;
};

/** `consulted`: the fact depends on the calendar, so on its coverage. `whole`: it says the same of all of the date as of any date like it. */
export type DayFact = { fact: StepFact; consulted: boolean; whole: boolean };
type DayFacts = (day: Day) => DayFact[];

/** What there is to say of each date, to be asked from the start date on; a `calendar_day` counts as it is asked. */
export function dayFacts(counting: Counting, unit: BudgetUnit): DayFacts {
  if (unit === 'working_day') return workingDayFacts(counting);
  return unit === 'calendar_day' ? calendarDayFacts(counting) : workingTimeFacts(counting);
}

function workingTimeFacts({ calendar, start, running }: Counting): DayFacts {
  return (day) => {
    const spans = spansOn(calendar, day).map(
      ([from, to]) => [instantOn(calendar, day, from), instantOn(calendar, day, to)] as const,
    );
    const stretches = spans.flatMap((span) =>
      running.map((run) => overlap(span, run)).filter(([from, to]) => from < to),
    );
    if (spans.length === 0) return [dated(freeDate(calendar, day))];
    if (stretches.length > 0) {
      const whole = length(stretches) === length(spans);
      const minutes = length(stretches) / minuteMs;
      return [dated({ what: 'counted', ...madeUp(calendar, day), minutes, stretches }, whole)];
    }
    const closed = start >= (closeOfBusiness(calendar, day) ?? start);
    return [dated({ what: 'skipped', reason: closed ? 'after_close' : 'paused' })];
  };
}

function workingDayFacts({ calendar, start, running }: Counting): DayFacts {
  const startDay = localDay(calendar, start);
  return (day) => {
    if (day === startDay) return [uncalendared({ what: 'skipped', reason: 'start_day' })];
    const closing = closeOfBusiness(calendar, day);
    if (closing === null) return [dated(freeDate(calendar, day))];
    if (!runsAt(running, closing)) return [dated({ what: 'skipped', reason: 'paused' })];
    return [dated({ what: 'counted', ...madeUp(calendar, day) })];
  };
}

function calendarDayFacts({ calendar, start, running, budget }: Counting): DayFacts {
  const startDay = localDay(calendar, start);
  let counted = 0;
  return (day) => {
    if (day === startDay) return [uncalendared({ what: 'skipped', reason: 'start_day' })];
    const runs = runsAt(running, instantOn(calendar, day, 1440));
    const works = spansOn(calendar, day).length > 0;
    const reason = works ? ({ reason: 'paused' } as const) : freeDate(calendar, day);
    if (counted === budget) return [dated(runs && works ? { what: 'landed' } : { ...reason, what: 'rolled' })];
    if (!runs) return [uncalendared({ what: 'skipped', reason: 'paused' })];
    if (++counted < budget) return [uncalendared({ what: 'counted' })];
    return [dated({ what: 'counted' }), ...(works ? [] : [dated({ ...reason, what: 'rolled' })])];
  };
}

/** A fact for which the calendar was asked. */
function dated(fact: StepFact, whole = true): DayFact {
  return { fact, consulted: true, whole };
}

/** A fact that holds on any calendar, so that coverage does not matter. */
function uncalendared(fact: StepFact): DayFact {
  return { fact, consulted: false, whole: true };
}

function freeDate(calendar: WorkCalendar, day: Day): { what: 'skipped'; reason: SkipReason; name?: string } {
  const occasion = occasionOn(calendar, day);
  if (occasion.kind === 'holiday') return { what: 'skipped', reason: 'holiday', name: occasion.name };
  return { what: 'skipped', reason: 'weekend' };
}

function madeUp(calendar: WorkCalendar, day: Day): { name?: string } {
  const occasion = occasionOn(calendar, day);
  return occasion.kind === 'make_up' ? { name: occasion.name } : {};
}

function runsAt(running: readonly Stretch[], closing: number): boolean {
  return running.some(([from, to]) => closing > from && closing <= to);
}

function overlap(a: Stretch, b: Stretch): Stretch {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

function length(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [from, to]) => sum + to - from, 0);
}
