import type { Budget } from './budget.ts';
import { dateText } from './days.ts';
import { deadline } from './deadlines.ts';
import type { StepFact } from './explanation-dates.ts';
import { dateSteps, elapsedSteps } from './explanation-steps.ts';
import type { Step } from './explanation-steps.ts';
import { runningSpans, startOf } from './ledger.ts';
import type { Ledger, RunningSpan } from './ledger.ts';
import { dueDay, localDay } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** One fact about the local dates `from` to `to`, both included. `outsideCoverage`: the calendar does not know these dates, which makes the deadline provisional. */
export type ExplanationStep = { from: string; to: string; days: number; outsideCoverage?: true } & StepFact;

/** Why a clock is due when it is: codes, numbers, dates and instants (epoch ms); sentences are made for the reader elsewhere. `pauses` before the due time;
 * null = not resumed. */
export type Explanation = Budget & {
  calendar: string;
  startAt: number | null;
  dueAt: number | null;
  provisional: boolean;
  pauses: RunningSpan[];
  steps: ExplanationStep[];
};

const mostSteps = 60;
const stepsAfterFold = 20;

/** Why the clock is due then, or what it has used up while it is paused (sla.md "Answers for people"). At most 60 steps: the middle of a longer one is
 * folded. A stopped clock's ledger ends with its stop: hand in the ledger as it was while running. `limit` (epoch ms): an earlier promise that binds, too. Throws as `deadline` does. */
export function explain(calendar: WorkCalendar, budget: Budget, ledger: Ledger, limit?: number): Explanation {
  const due = deadline(calendar, budget, ledger);
  const start = startOf(ledger);
  const said = { ...budget, calendar: calendar.version, startAt: start, dueAt: due?.dueAt ?? null };
  if (start === null) return { ...said, provisional: false, pauses: [], steps: [] };
  const running = runningSpans(ledger, due?.dueAt);
  const end = due?.dueAt ?? running.at(-1)?.[1] ?? start;
  const lastDay = due ? dueDay(calendar, due.dueAt) : localDay(calendar, end);
  const counting = { calendar, start, running, lastDay, budget: budget.budget };
  const elapsed = budget.unit === 'emergency_minute' || budget.unit === 'emergency_hour';
  const steps = elapsed ? elapsedSteps(counting) : dateSteps(counting, budget.unit);
  const pauses = pausesBetween(start, running, due ? due.dueAt : null);
  const why = { ...said, provisional: due?.provisional ?? false, pauses, steps: fold(steps).map(inDates) };
  return due && limit !== undefined && limit < due.dueAt ? boundBy(limit, why, calendar) : why;
}

/** The earlier promise wins, and is shown after what the budget alone would have come to. */
function boundBy(limit: number, why: Explanation, calendar: WorkCalendar): Explanation {
  const date = dateText(dueDay(calendar, limit));
  const step: ExplanationStep = { from: date, to: date, days: 1, what: 'limited' };
  return { ...why, dueAt: limit, provisional: false, steps: [...why.steps, step] };
}

function pausesBetween(
  start: number,
  running: readonly (readonly [number, number])[],
  dueAt: number | null,
): RunningSpan[] {
  const pauses: RunningSpan[] = [];
  let stopped = start;
  for (const [from, to] of running) {
    if (from > stopped) pauses.push([stopped, from]);
    stopped = to;
  }
  return dueAt === null ? [...pauses, [stopped, null]] : pauses;
}

/** Keeps the beginning and the end, which is where people look, and sums up what lies between. */
function fold(steps: Step[]): Step[] {
  if (steps.length <= mostSteps) return steps;
  const foldFrom = mostSteps - stepsAfterFold - 1;
  const middle = steps.slice(foldFrom, -stepsAfterFold);
  const [first, last] = [middle[0], middle.at(-1)];
  if (!first || !last) return steps;
  const fact: StepFact = { what: 'folded', counted: 0, minutes: 0 };
  for (const step of middle) {
    if (step.fact.what !== 'counted') continue;
    fact.counted += step.to - step.from + 1;
    fact.minutes += step.fact.minutes ?? 0;
  }
  const covered = middle.every((step) => step.covered);
  return [
    ...steps.slice(0, foldFrom),
    { from: first.from, to: last.to, covered, fact, like: '' },
    ...steps.slice(-stepsAfterFold),
  ];
}

function inDates({ from, to, covered, fact }: Step): ExplanationStep {
  const dates = { from: dateText(from), to: dateText(to), days: to - from + 1 };
  return { ...dates, ...(!covered && { outsideCoverage: true }), ...fact };
}
