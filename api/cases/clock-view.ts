import type { Static } from 'typebox';
import { budgetOf, isRunning, type Clock } from '../../domain/clock.ts';
import { remaining, warningInstant } from '../../domain/deadlines.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import type { Clock as ClockSchema } from './clock-schema.ts';
import { instantOrNull, instantText } from './instants.ts';

/** A clock as people read it at `now` (epoch ms). */
export function viewClock(clock: Clock, calendar: WorkCalendar, now: number): Static<typeof ClockSchema> {
  const budget = budgetOf(clock);
  return {
    id: clock.id,
    kind: clock.kind,
    level: clock.level ?? null,
    state: clock.state,
    unit: clock.unit,
    budget: clock.budget,
    extendedDays: clock.extendedDays ?? 0,
    startedAt: instantText(clock.startedAt),
    dueAt: instantOrNull(clock.dueAt),
    limit: instantOrNull(clock.limit),
    warnAt: instantOrNull(warnsAt(clock, calendar)),
    stoppedAt: instantOrNull(clock.stoppedAt),
    breachedAt: instantOrNull(clock.breachedAt),
    remaining: remaining(calendar, budget, clock.ledger, isRunning(clock) ? now : (clock.stoppedAt ?? now)),
    policy: clock.policy,
    calendar: clock.calendar,
    provisional: clock.provisional,
  };
}

/** From when on a clock is `due_soon`, in epoch ms; a stopped one, when it would have been. */
export function warnsAt(clock: Clock, calendar: WorkCalendar): number | null {
  return warningInstant(calendar, budgetOf(clock), runningLedger(clock));
}

/** A stopped clock's ledger as it was before the stop, which is what its due time was counted on. */
export function runningLedger({ ledger, stoppedAt }: Clock): Clock['ledger'] {
  return ledger.map(([from, to]) => [from, to === stoppedAt ? null : to] as const);
}
