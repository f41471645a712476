import type { CaseRules } from './case-events.ts';
import { budgetOf, isUnstopped, type Clock, type ClockChange } from './clock.ts';
import { dayMs } from './days.ts';
import { deadline } from './deadlines.ts';
import { lengthened } from './extensions.ts';
import type { Ledger } from './ledger.ts';
import { dueRung, pendingRungs, rungInstant } from './rungs.ts';

/** The clocks after one change at `at` (epoch ms). Total: a change that names no clock changes nothing. */
export function changeClocks(
  clocks: readonly Clock[],
  change: ClockChange,
  at: number,
  rules: CaseRules,
): readonly Clock[] {
  if (change.do === 'start') return [...clocks, startClock(change, at, rules)];
  return clocks.map((clock) => (clock.id === change.id ? changeClock(clock, change, at, rules) : clock));
}

function startClock(change: ClockChange & { do: 'start' }, at: number, rules: CaseRules): Clock {
  const { do: _, spent, ...seed } = change;
  const ledger: Ledger = [...(spent ?? []), [at, null]];
  return project(
    {
      ...seed,
      calendar: rules.calendar.version,
      startedAt: at,
      ledger,
      state: 'running',
      dueAt: null,
      provisional: false,
      firedRungs: [],
      generation: 1,
    },
    rules,
  );
}

function changeClock(clock: Clock, change: Exclude<ClockChange, { do: 'start' }>, at: number, rules: CaseRules): Clock {
  switch (change.do) {
    case 'stop':
      return isUnstopped(clock) ? judge(end(clock, at), 'met') : clock;
    case 'void':
      return isUnstopped(clock) ? judge(end(clock, at), 'void') : clock;
    case 'miss':
      return { ...markMissed(clock), firedRungs: [...clock.firedRungs, dueRung] };
    case 'fire':
      return withoutPending({ ...clock, firedRungs: [...clock.firedRungs, change.rung] }, change.rung);
    case 'run_on':
      return runOn(clock, rules);
    case 'pause':
      return pause(clock, at, rules);
    case 'resume':
      return resume(clock, at, rules);
    case 'extend':
      return isUnstopped(clock) && clock.state !== 'missed' ? extend(clock, change.days, at, rules) : clock;
    case 'limit':
      return clock.state === 'missed' || clock.state === 'void' ? clock : limit(clock, change.dueAt, rules);
    case 'reread':
      return isUnstopped(clock) ? reread(clock, change, rules) : clock;
  }
}

/** A pause that begins at or after the due time changes nothing, so it never un-breaches (sla.md "Pause"). */
function pause(clock: Clock, at: number, rules: CaseRules): Clock {
  if (!isUnstopped(clock) || clock.state === 'paused' || (clock.dueAt !== null && at >= clock.dueAt)) return clock;
  return project({ ...clock, ledger: closeLedger(clock.ledger, at), state: 'paused' }, rules);
}

/** What is left of the budget is laid out from the resumption. */
function resume(clock: Clock, at: number, rules: CaseRules): Clock {
  if (!isUnstopped(clock) || clock.state !== 'paused') return clock;
  return project({ ...clock, ledger: [...clock.ledger, [at, null]], state: 'running' }, rules);
}

/** More time is a new generation of rungs: those that lie ahead again will fire once more. */
function extend(clock: Clock, days: number, at: number, rules: CaseRules): Clock {
  const longer = project(
    {
      ...clock,
      ...(lengthened(rules.calendar, budgetOf(clock), days) ?? budgetOf(clock)),
      extendedDays: (clock.extendedDays ?? 0) + days,
      ...(clock.limit !== undefined && { limit: clock.limit + days * dayMs }),
      generation: clock.generation + 1,
    },
    rules,
  );
  // A paused clock has no rungs: those that would lie ahead if it ran on now come back with it.
  const running = longer.state === 'paused' ? resume(longer, at, rules) : longer;
  const passed = clock.firedRungs.filter((rung) => (rungInstant(running, rung, rules.calendar) ?? at) <= at);
  return project({ ...longer, firedRungs: passed }, rules);
}

/** The earlier of two promises wins; one that is later than the clock's own changes nothing. One that comes after the clock was stopped in time leaves its verdict, and binds it if the stop is taken back. */
function limit(clock: Clock, dueAt: number, rules: CaseRules): Clock {
  const bound = { ...clock, limit: Math.min(clock.limit ?? dueAt, dueAt) };
  if (isUnstopped(clock)) return project(bound, rules);
  return { ...bound, ...(clock.dueAt !== null && { dueAt: Math.min(clock.dueAt, bound.limit) }) };
}

/** The same ledger under other rules. What was missed is a verdict and keeps its due time; only the rungs still to come are those of the new rules. */
function reread(clock: Clock, to: ClockChange & { do: 'reread' }, rules: CaseRules): Clock {
  if (clock.state === 'missed') return withPending(clock, rules);
  const granted = lengthened(rules.calendar, budgetOf(to), clock.extendedDays ?? 0) ?? budgetOf(to);
  const { version } = rules.calendar;
  const read = { ...clock, ...granted, policy: to.policy, calendar: version };
  const again = project(read, rules);
  // Under these rules it was due before its pause began, and such a pause changes nothing.
  return again.state === 'paused' && again.dueAt !== null
    ? project({ ...read, ledger: reopenLedger(clock.ledger), state: 'running' }, rules)
    : again;
}

function end(clock: Clock, at: number): Clock {
  const { pending: _, ...ended } = clock;
  return { ...ended, ledger: closeLedger(clock.ledger, at), stoppedAt: at };
}

/** Met means stopped at or before due (sla.md "Deadline words"); a clock that only lapses is never met, but past due it is missed all the same. */
function judge(clock: Clock, inTime: 'met' | 'void'): Clock {
  if (clock.state === 'missed') return clock;
  const late = clock.dueAt !== null && clock.stoppedAt !== undefined && clock.stoppedAt > clock.dueAt;
  return late ? markMissed(clock) : { ...clock, state: inTime };
}

function markMissed(clock: Clock): Clock {
  return { ...clock, state: 'missed', ...(clock.dueAt !== null && { breachedAt: clock.dueAt }) };
}

/** Takes a stop back, as if the clock had run on since (a failed verification: sla.md "Clocks of a case"). */
function runOn(clock: Clock, rules: CaseRules): Clock {
  const { stoppedAt, ...open } = clock;
  if (stoppedAt === undefined) return clock;
  const ran = { ...open, ledger: reopenLedger(clock.ledger) };
  return clock.state === 'missed' ? withPending(ran, rules) : project({ ...ran, state: 'running' }, rules);
}

/** As if the last stretch had not ended. */
function reopenLedger(ledger: Ledger): Ledger {
  return ledger.map(([from, to], n) => [from, n === ledger.length - 1 ? null : to] as const);
}

function closeLedger(ledger: Ledger, at: number): Ledger {
  return ledger.map(([from, to]) => [from, to ?? at] as const);
}

/** Writes the due time and the rungs down again from ledger, budget, rules and calendar. */
function project(clock: Clock, rules: CaseRules): Clock {
  const due = deadline(rules.calendar, budgetOf(clock), clock.ledger);
  if (!due) return withPending({ ...clock, dueAt: null, provisional: false }, rules);
  const bound = clock.limit !== undefined && clock.limit < due.dueAt ? clock.limit : null;
  return withPending({ ...clock, dueAt: bound ?? due.dueAt, provisional: bound === null && due.provisional }, rules);
}

function withPending(clock: Clock, { row, calendar }: CaseRules): Clock {
  const { pending: _, ...bare } = clock;
  const pending = pendingRungs(row.rungs, bare, calendar);
  return pending.length > 0 ? { ...bare, pending } : bare;
}

function withoutPending(clock: Clock, fired: string): Clock {
  const { pending = [], ...bare } = clock;
  const rest = pending.filter(({ rung }) => rung !== fired);
  return rest.length > 0 ? { ...bare, pending: rest } : bare;
}
