import type { CaseEvent } from './case-events.ts';
import type { CaseState } from './case.ts';
import { familyOf, type Clock, type ClockFamily, type ClockKind } from './clock.ts';
import { unitAbove } from './escalation.ts';
import type { AreaPath } from './place.ts';
import { findTask } from './tasks.ts';
import { dueRung, type CardColour } from './rungs.ts';
import { searchLimit } from './running-time.ts';
import { instantOn, localDay, spansOn, type WorkCalendar } from './work-calendar.ts';

/** The events that somebody is told of: those of a rung, and those by which a case comes to concern an office (routing.ts). */
export const reminderTypes = [
  'registered',
  'reclassified',
  'due_soon',
  'reminded',
  'clock_missed',
  'climbed',
  'card_issued',
  'information_given',
  'unlisted',
  'whistle_approved',
  'task_given',
] as const;

export type ReminderType = (typeof reminderTypes)[number];

/** That a rung has fired, for one unit. `at`: when its time had come; `lateMs`: how much later it fired; `tellAt`: not to be told before (epoch ms). */
export type Reminder = {
  unit: string;
  /** A person sent it, so no rung was late. */
  byHand?: true;
  /** Which event of the case it tells of. */
  seq: number;
  what: ReminderType;
  clock: string;
  kind: ClockKind;
  card?: CardColour;
  at: number;
  lateMs: number;
  tellAt: number;
};

/** What the desk of the street acts on, wherever the case lies. */
const ofTheDesk: readonly ClockFamily[] = ['callback', 'extension', 'objection'];

/** The times of the whole case: that one was missed is told to the desk as well (sla-matrix.md §3 "supervise"). */
const ofTheWhole: readonly ClockFamily[] = ['resolve', 'mediate'];

/** What is not done by who holds the case: nothing climbs when it is missed, so the desk is told too. */
const ofOthers: readonly ClockFamily[] = ['arrival', 'finish', 'verify'];

/** What the mediators see to, whoever holds the case. */
const ofTheCommittee: readonly ClockFamily[] = ['mediate', 'performance', 'followup', 'confirm'];

/** Whom the events of one firing remind, given the case before them and after each: who must act now, and with a card or a missed total time the street's desk too. Nobody for other events. */
export function remindersOf(before: CaseState, steps: readonly { event: CaseEvent; after: CaseState }[]): Reminder[] {
  return steps.flatMap(({ event, after }) => {
    if (!tellsOfRung(event)) return isByHand(event) ? remindedByHand(event, after) : calledUpon(event, after);
    const clock = before.clocks.find(({ id }) => id === event.data.clock);
    const at = clock && passedAt(clock, 'rung' in event.data ? event.data.rung : dueRung);
    if (!clock || at === undefined) return [];
    const { id, kind, unit } = clock;
    const said = {
      seq: after.version,
      what: event.type,
      clock: id,
      kind,
      ...(event.type === 'card_issued' && { card: event.data.colour }),
      at,
      lateMs: event.at - at,
      tellAt: unit.startsWith('emergency') ? event.at : workingInstant(after.rules.calendar, event.at),
    };
    return recipients(event.type, clock, after).map((recipient) => ({ unit: recipient, ...said }));
  });
}

/** The instant itself inside a working span, else the start of the next one: nobody is reminded at midnight (epoch ms). Fails as every search for working time does. */
export function workingInstant(calendar: WorkCalendar, instant: number): number {
  const lookAtDay = searchLimit(calendar);
  for (let day = localDay(calendar, instant); ; day += 1) {
    lookAtDay();
    const span = spansOn(calendar, day).find(([, to]) => instant < instantOn(calendar, day, to));
    if (span) return Math.max(instant, instantOn(calendar, day, span[0]));
  }
}

function isByHand(event: CaseEvent): boolean {
  return (event.type === 'reminded' || event.type === 'card_issued') && event.data.rung === undefined;
}

/** A supervisor's own reminder or card: told to whoever holds the case, by the clock that it is about. */
function remindedByHand(event: CaseEvent, after: CaseState): Reminder[] {
  if (event.type !== 'reminded' && event.type !== 'card_issued') return [];
  const clock =
    after.clocks.find(({ id }) => id === event.data.clock) ?? after.clocks.find(({ kind }) => kind === 'resolve');
  if (!clock) return [];
  return [
    {
      unit: after.holder.unit,
      byHand: true,
      seq: after.version,
      what: event.type,
      clock: clock.id,
      kind: clock.kind,
      ...(event.type === 'card_issued' && { card: event.data.colour }),
      at: event.at,
      lateMs: 0,
      tellAt: event.at,
    },
  ];
}

/** Units that others count on from now on are told at once, each of its own clock: somebody waits for them. */
function calledUpon(event: CaseEvent, after: CaseState): Reminder[] {
  if (event.type !== 'whistle_approved' && event.type !== 'task_given') return [];
  const numbers = event.type === 'task_given' ? [event.data.n] : event.data.tasks;
  return numbers.flatMap((n) => {
    const task = findTask(after, n);
    const clock = after.clocks.findLast(({ kind }) => kind === `arrival:${n}` || kind === `finish:${n}`);
    if (!task || !clock) return [];
    const { id, kind } = clock;
    const about = { seq: after.version, what: event.type, clock: id, kind };
    return [{ unit: task.unit, byHand: true, ...about, at: event.at, lateMs: 0, tellAt: event.at }];
  });
}

type RungEvent = CaseEvent & { type: ReminderType; data: { clock: string; rung?: string } };

/** A question that was answered, and a case that a person took off the list, name no clock. */
function tellsOfRung(event: CaseEvent): event is RungEvent {
  return (reminderTypes as readonly string[]).includes(event.type) && 'clock' in event.data && !isByHand(event);
}

function passedAt(clock: Clock, rung: string | undefined): number | undefined {
  if (rung === undefined || rung === dueRung) return clock.dueAt ?? undefined;
  return clock.pending?.find((candidate) => candidate.rung === rung)?.at;
}

function recipients(type: ReminderType, { kind }: Clock, after: CaseState): string[] {
  const family = familyOf(kind);
  const supervised =
    type === 'card_issued' || (type === 'clock_missed' && [...ofTheWhole, ...ofOthers].includes(family));
  const above = type === 'clock_missed' && family === 'milestone' ? unitAbove(after)?.code : undefined;
  return [
    ...new Set([
      actingUnit(kind, after),
      ...(above === undefined ? [] : [above]),
      ...(supervised ? [after.path.street] : []),
    ]),
  ];
}

/** Whoever holds the case, but for checks that are made elsewhere: where the place is, and at the desk. */
function actingUnit(kind: ClockKind, { holder, path, mediation, tasks }: CaseState): string {
  const family = familyOf(kind);
  if (family === 'verify') return smallestUnit(path);
  if (mediation && ofTheCommittee.includes(family)) return mediation.committee;
  const task = tasks?.find(({ n }) => kind === `arrival:${n}` || kind === `finish:${n}`);
  return task?.unit ?? (ofTheDesk.includes(family) ? path.street : holder.unit);
}

function smallestUnit({ grid, community, street }: AreaPath): string {
  return grid ?? community ?? street;
}
