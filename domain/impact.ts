import { decide } from './case-commands.ts';
import { fold, type CaseState } from './case.ts';
import type { CaseRules } from './case-events.ts';
import { movesBetween, type ClockMove } from './clock-moves.ts';
import { isRunning, isUnstopped, type Clock } from './clock.ts';
import { warningInstant } from './deadlines.ts';
import { foreseeRungs, timeIn } from './foresight.ts';
import { isRefusal } from './refusals.ts';
import { dueRung } from './rungs.ts';

/** What a move comes to besides the due time itself. */
export const impactMarks = ['earlier', 'later', 'begin', 'end', 'becomeBreached', 'recover', 'loseRung'] as const;

export type ImpactMark = (typeof impactMarks)[number];

/** One due time that would move, and what that means at the time of the preview. */
export type ForeseenMove = ClockMove & { marks: readonly ImpactMark[] };

/** What a change of rules does to one case: the due times that move, and how often each mark comes, also on clocks that keep their due time. */
export type CaseImpact = { moves: readonly ForeseenMove[]; marks: Readonly<Record<ImpactMark, number>> };

/**
 * What applying other rules at `now` (epoch ms) would do to a case: the `rebase` command itself is decided and folded, and nothing is
 * recorded (sla.md "Preview"). Null for a case that has ended by then.
 */
export function impactOn(state: CaseState, rules: CaseRules, now: number): CaseImpact | null {
  const before = foreseeRungs(state, now);
  const at = timeIn(before, now);
  const events = decide(before, rebaseTo(rules), at);
  if (isRefusal(events)) return null;
  const after = fold(before, events);
  const moves = movesBetween(before, after);
  const marked = after.clocks.map((clock) => {
    const was = before.clocks.find(({ id }) => id === clock.id);
    const move = moves.find(({ clock: id }) => id === clock.id);
    return { move, marks: [...direction(move), ...consequences(was, clock, [before, after], at)] };
  });
  return {
    moves: marked.flatMap(({ move, marks }) => (move ? [{ ...move, marks }] : [])),
    marks: countMarks(marked.flatMap(({ marks }) => marks)),
  };
}

/** How often each mark is there. */
export function countMarks(marks: readonly ImpactMark[]): Record<ImpactMark, number> {
  const count = (wanted: ImpactMark) => marks.filter((mark) => mark === wanted).length;
  return Object.fromEntries(impactMarks.map((mark) => [mark, count(mark)])) as Record<ImpactMark, number>;
}

function rebaseTo(rules: CaseRules) {
  const by = { system: 'policy', posts: [] };
  return { verb: 'rebase', id: 'preview', bodyHash: '', by, args: { rebase: 'preview' }, facts: { rules } } as const;
}

function direction(move: ClockMove | undefined): ImpactMark[] {
  if (!move) return [];
  if (move.before === null) return ['begin'];
  if (move.after === null) return ['end'];
  return [move.after < move.before ? 'earlier' : 'later'];
}

function consequences(
  was: Clock | undefined,
  is: Clock,
  [before, after]: readonly [CaseState, CaseState],
  at: number,
): ImpactMark[] {
  if (!was || !isUnstopped(was) || was.state === 'missed') return [];
  const late = isUnstopped(is) && is.dueAt !== null && is.dueAt < at;
  const relieved = isUnstopped(is) && !late && isDueSoon(was, before, at) && !isDueSoon(is, after, at);
  return [
    ...(late ? (['becomeBreached'] as const) : []),
    ...(relieved ? (['recover'] as const) : []),
    ...(losesRung(was, is) ? (['loseRung'] as const) : []),
  ];
}

function isDueSoon(clock: Clock, { rules }: CaseState, at: number): boolean {
  if (!isRunning(clock)) return false;
  const warnAt = warningInstant(rules.calendar, clock, clock.ledger);
  return warnAt !== null && warnAt <= at;
}

/** A rung that was still to come and will not come any more. */
function losesRung(was: Clock, is: Clock): boolean {
  const kept = new Set(isUnstopped(is) ? [...ahead(is), ...is.firedRungs] : []);
  return isRunning(was) && ahead(was).some((rung) => !kept.has(rung));
}

function ahead({ pending = [], firedRungs }: Clock): string[] {
  const codes = pending.map(({ rung }) => rung);
  return firedRungs.includes(dueRung) ? codes : [...codes, dueRung];
}
