import type { BudgetUnit } from './budget.ts';
import { minuteMs } from './days.ts';
import type { Day } from './days.ts';
import { dayFacts } from './explanation-dates.ts';
import type { Counting, StepFact } from './explanation-dates.ts';
import { instantOn, isCovered, localDay } from './work-calendar.ts';

/** Adjacent steps that are `like` one another become one; '' is like nothing. */
export type Step = { from: Day; to: Day; covered: boolean; fact: StepFact; like: string };

/** One step per stretch, for the units that no calendar interrupts. */
export function elapsedSteps({ calendar, running }: Counting): Step[] {
  return running.map(([from, to]) => ({
    from: localDay(calendar, from),
    to: localDay(calendar, to - 1),
    covered: true,
    fact: { what: 'counted', minutes: (to - from) / minuteMs, stretches: [[from, to]] },
    like: '',
  }));
}

/** Dates from the start to the last one, runs of like dates as one step. */
export function dateSteps(counting: Counting, unit: BudgetUnit): Step[] {
  const { calendar, start, lastDay } = counting;
  const steps: Step[] = [];
  const facts = dayFacts(counting, unit);
  const startDay = localDay(calendar, start);
  for (let from = startDay, to = from; from <= lastDay; from = to + 1) {
    const pausedTo = from > startDay ? lastPausedDay(counting, from) : null;
    to = pausedTo ?? from;
    for (const { fact, consulted, whole } of facts(from)) {
      const covered = !consulted || (isCovered(calendar, from) && isCovered(calendar, to));
      if (pausedTo === null) add(steps, { from, to, covered, fact, like: whole ? likeness(fact, covered) : '' });
      else {
        const what = fact.what === 'rolled' ? 'rolled' : 'skipped';
        const paused: StepFact = { what, reason: 'paused' };
        add(steps, { from, to, covered, fact: paused, like: likeness(paused, covered) });
      }
    }
  }
  return steps;
}

/** The last of the whole dates from `day` on in which the clock never ran, or null when it ran on `day`. They are passed in one step, because a pause may last
 * as long as it likes, and what else those dates were does not matter. */
function lastPausedDay({ calendar, running, lastDay }: Counting, day: Day): Day | null {
  const midnight = instantOn(calendar, day, 0);
  const next = running.find(([, to]) => to > midnight);
  const resumedOn = next ? localDay(calendar, next[0]) : lastDay + 1;
  return resumedOn > day ? Math.min(lastDay, resumedOn - 1) : null;
}

function add(steps: Step[], step: Step): void {
  const last = steps.at(-1);
  if (last && step.like !== '' && last.like === step.like && last.to === step.from - 1) {
    last.to = step.to;
    last.fact = joined(last.fact, step.fact);
  } else steps.push(step);
}

function likeness(fact: StepFact, covered: boolean): string {
  return [fact.what, 'reason' in fact && fact.reason, 'name' in fact && fact.name, covered].join();
}

function joined(fact: StepFact, next: StepFact): StepFact {
  if (fact.what !== 'counted' || next.what !== 'counted' || fact.minutes === undefined) return fact;
  const minutes = fact.minutes + (next.minutes ?? 0);
  return { what: 'counted', ...(fact.name !== undefined && { name: fact.name }), minutes };
}
