import type { BudgetUnit } from './budget.ts';
import { minuteMs } from './days.ts';
import type { Day } from './days.ts';
import { dayFacts } from './explanation-dates.ts';
import type { Counting, StepFact } from './explanation-dates.ts';
import { isCovered, localDay } from './work-calendar.ts';

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
  for (let day = localDay(calendar, start); day <= lastDay; day++) {
    for (const { fact, consulted, whole } of facts(day)) {
      const covered = !consulted || isCovered(calendar, day);
      const like = whole
        ? [fact.what, 'reason' in fact && fact.reason, 'name' in fact && fact.name, covered].join()
        : '';
      const last = steps.at(-1);
      if (last && like !== '' && last.like === like && last.to === day - 1) {
        last.to = day;
        last.fact = joined(last.fact, fact);
      } else steps.push({ from: day, to: day, covered, fact, like });
    }
  }
  return steps;
}

function joined(fact: StepFact, next: StepFact): StepFact {
  if (fact.what !== 'counted' || next.what !== 'counted' || fact.minutes === undefined) return fact;
  const minutes = fact.minutes + (next.minutes ?? 0);
  return { what: 'counted', ...(fact.name !== undefined && { name: fact.name }), minutes };
}
