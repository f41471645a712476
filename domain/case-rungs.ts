import type { CaseState } from './case.ts';
import { issueCard } from './cards.ts';
import { familyOf, isRunning, type Clock, type ClockChange } from './clock.ts';
import { climb } from './escalation.ts';
import { outliving } from './promise.ts';
import { cardAt, dueRung, readRung } from './rungs.ts';
import { isOpen } from './statuses.ts';
import { informationLapsed, reviewCame } from './suspension.ts';
import type { Draft } from './verbs/verb.ts';

/** A rung that comes next: which clock, which rung, and the instant from which it counts as passed (epoch ms). */
export type DueRung = { clock: string; rung: string; at: number };

/** The earliest rung that has not fired. A due rung passes one millisecond after due, so that a command stamped at due is in time. */
export function nextRung(state: CaseState): DueRung | null {
  return earliest(rungsOf(state));
}

/** What comes next if nobody acts: the clock that ends first, or else the first rung after one has ended. Warnings on the way are no consequence. */
export function nextEnd(state: CaseState): DueRung | null {
  const rungs = rungsOf(state);
  return earliest(rungs.filter(({ rung }) => rung === dueRung)) ?? earliest(rungs);
}

function earliest(rungs: readonly DueRung[]): DueRung | null {
  return rungs.reduce<DueRung | null>((first, rung) => (first === null || rung.at < first.at ? rung : first), null);
}

/** What a passed rung does: a level whose time ran out hands the case up, a suspension ends, every other missed clock is put on record; a warning
 * and a reminder are told; a card goes with them where the policy says so. Nothing for a rung that is not due. */
export function fireRung(state: CaseState, { clock: id, rung }: { clock: string; rung: string }, at: number): Draft[] {
  const clock = state.clocks.find((candidate) => candidate.id === id);
  const due = rungsOf(state).find((candidate) => candidate.clock === id && candidate.rung === rung);
  if (!clock || !due || at < due.at) return [];
  const wanted = cardAt(state.rules.row.rungs, clock, rung);
  const card = wanted ? issueCard(state, wanted, { clock: id, rung }) : null;
  if (rung === dueRung) return [...runOut(state, clock, at), ...(card ? [card] : [])];
  const clocks: ClockChange[] = [{ do: 'fire', id, rung }];
  const data = { clock: id, rung };
  if (readRung(rung)?.by !== 'after') return [{ type: 'due_soon', data, clocks }, ...(card ? [card] : [])];
  return [card ? { ...card, clocks } : { type: 'reminded', data, clocks }];
}

function runOut(state: CaseState, clock: Clock, at: number): Draft[] {
  const miss: ClockChange = { do: 'miss', id: clock.id };
  switch (familyOf(clock.kind)) {
    case 'holding':
      return climb(state, clock, miss, at) ?? missed(clock, miss);
    case 'info':
      return [informationLapsed(state, clock, miss)];
    case 'review':
      return [reviewCame(state, clock, miss)];
    default:
      return missed(clock, miss);
  }
}

function missed({ id }: Clock, miss: ClockChange): Draft[] {
  return [{ type: 'clock_missed', data: { clock: id }, clocks: [miss] }];
}

/** Of a case that has ended only what an agreement promised: nothing else escalates from there. */
function rungsOf({ status, clocks }: CaseState): DueRung[] {
  const left = isOpen(status) ? clocks : clocks.filter(({ kind }) => outliving.includes(familyOf(kind)));
  return left.flatMap(unfired);
}

function unfired(clock: Clock): DueRung[] {
  if (!isRunning(clock)) return [];
  const others = (clock.pending ?? []).map(({ rung, at }) => ({ clock: clock.id, rung, at }));
  if (clock.dueAt === null || clock.firedRungs.includes(dueRung)) return others;
  return [...others, { clock: clock.id, rung: dueRung, at: clock.dueAt + 1 }];
}
