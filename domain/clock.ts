import type { Budget, BudgetUnit } from './budget.ts';
import { deadline, type Ledger } from './deadlines.ts';
import type { Level } from './levels.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** The clocks that a case can carry at once (sla.md "Clocks of a case"). */
export const clockKinds = [
  'dispatch',
  'accept',
  'contact',
  'holding',
  'resolve',
  'verify',
  'callback',
  'rework',
] as const;

export type ClockKind = (typeof clockKinds)[number];

export const clockStates = ['running', 'paused', 'met', 'missed', 'void'] as const;

export type ClockState = (typeof clockStates)[number];

/** One promise with a budget. `dueAt` is only the projection of ledger, budget and calendar; a missed clock stays missed for ever. */
export type Clock = {
  id: string;
  kind: ClockKind;
  level?: Level;
  unit: BudgetUnit;
  budget: number;
  policy: string;
  calendar: string;
  startedAt: number;
  ledger: Ledger;
  state: ClockState;
  dueAt: number | null;
  provisional: boolean;
  stoppedAt?: number;
  breachedAt?: number;
  firedRungs: readonly string[];
  generation: number;
};

/** What an event says about a clock. Changes ride inside events, so that a fold needs nothing else. */
export type ClockChange =
  | {
      do: 'start';
      id: string;
      kind: ClockKind;
      level?: Level;
      unit: BudgetUnit;
      budget: number;
      policy: string;
      spent?: Ledger;
    }
  | { do: 'stop'; id: string }
  | { do: 'void'; id: string }
  | { do: 'miss'; id: string }
  | { do: 'run_on'; id: string };

/** The clocks after one change at `at` (epoch ms). Total: a change that names no clock changes nothing. */
export function changeClocks(
  clocks: readonly Clock[],
  change: ClockChange,
  at: number,
  calendar: WorkCalendar,
): readonly Clock[] {
  if (change.do === 'start') return [...clocks, startClock(change, at, calendar)];
  return clocks.map((clock) => (clock.id === change.id ? changeClock(clock, change.do, at, calendar) : clock));
}

function startClock(change: ClockChange & { do: 'start' }, at: number, calendar: WorkCalendar): Clock {
  const { do: _, spent, ...seed } = change;
  const ledger: Ledger = [...(spent ?? []), [at, null]];
  return project(
    {
      ...seed,
      calendar: calendar.version,
      startedAt: at,
      ledger,
      state: 'running',
      dueAt: null,
      provisional: false,
      firedRungs: [],
      generation: 1,
    },
    calendar,
  );
}

function changeClock(
  clock: Clock,
  what: 'stop' | 'void' | 'miss' | 'run_on',
  at: number,
  calendar: WorkCalendar,
): Clock {
  switch (what) {
    case 'stop':
      return clock.stoppedAt === undefined
        ? judge({ ...clock, ledger: closeLedger(clock.ledger, at), stoppedAt: at })
        : clock;
    case 'void':
      return clock.stoppedAt === undefined
        ? judge({ ...clock, ledger: closeLedger(clock.ledger, at), stoppedAt: at }, 'void')
        : clock;
    case 'miss':
      return { ...markMissed(clock), firedRungs: [...clock.firedRungs, dueRung] };
    case 'run_on':
      return project(runOn(clock), calendar);
  }
}

/** The one rung every clock has: its due time has passed. */
export const dueRung = 'due';

/** A clock still counts time: it was neither stopped nor paused. A missed clock that nobody stopped goes on counting. */
export function isRunning(clock: Clock): boolean {
  return clock.stoppedAt === undefined && clock.state !== 'paused' && clock.state !== 'void';
}

/** Met means stopped at or before due (sla.md "Deadline words"); a clock that only lapses is never met, but past due it is missed all the same. */
function judge(clock: Clock, inTime: 'met' | 'void' = 'met'): Clock {
  if (clock.state === 'missed') return clock;
  const late = clock.dueAt !== null && clock.stoppedAt !== undefined && clock.stoppedAt > clock.dueAt;
  return late ? markMissed(clock) : { ...clock, state: inTime };
}

function markMissed(clock: Clock): Clock {
  return { ...clock, state: 'missed', ...(clock.dueAt !== null && { breachedAt: clock.dueAt }) };
}

/** Takes a stop back, as if the clock had run on since (a failed verification: sla.md "Clocks of a case"). */
function runOn(clock: Clock): Clock {
  const { stoppedAt, ...open } = clock;
  if (stoppedAt === undefined) return clock;
  const ledger = clock.ledger.map(([from, to]) => [from, to === stoppedAt ? null : to] as const);
  return { ...open, ledger, state: clock.state === 'missed' ? 'missed' : 'running' };
}

function closeLedger(ledger: Ledger, at: number): Ledger {
  return ledger.map(([from, to]) => [from, to ?? at] as const);
}

/** Writes the due time down again from ledger, budget and calendar. */
function project(clock: Clock, calendar: WorkCalendar): Clock {
  const due = deadline(calendar, budgetOf(clock), clock.ledger);
  return { ...clock, dueAt: due?.dueAt ?? null, provisional: due?.provisional ?? false };
}

/** The clock's budget with its unit. */
export function budgetOf(clock: Budget): Budget {
  return { unit: clock.unit, budget: clock.budget };
}
