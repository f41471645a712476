import type { CaseEvent } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import { holdingBudget } from '../../domain/case-clocks.ts';
import { familyOf, isUnstopped, type Clock, type ClockChange } from '../../domain/clock.ts';
import { deadline } from '../../domain/deadlines.ts';
import { dueRung } from '../../domain/rungs.ts';

const movers: readonly ClockChange['do'][] = ['pause', 'resume', 'extend', 'run_on', 'reread'];
const rebudgeters: readonly ClockChange['do'][] = ['extend', 'reread'];
const paused: readonly string[] = ['holding', 'resolve', 'milestone', 'mediate'];

/** What a change of a case broke of the rules of its clocks, in words; none for a sound one. Plain code, because it runs after every event of thousands of lives. */
export function brokenRules(before: CaseState, events: readonly CaseEvent[], after: CaseState): string[] {
  const done = events.flatMap(({ clocks = [] }) => clocks);
  return [
    ...before.clocks.flatMap((clock, n) => wrongChange(clock, after.clocks[n], done)),
    // What did not change was found sound when it did.
    ...after.clocks.flatMap((clock, n) =>
      clock === before.clocks[n] && after.rules === before.rules ? [] : wrongDue(clock, after),
    ),
    ...lostClocks(after),
    ...wrongPauses(after),
  ];
}

/** A clock stays where it is; what may change of it needs a change that says so; and what was missed is so for ever. */
function wrongChange(was: Clock, is: Clock | undefined, done: readonly ClockChange[]): string[] {
  if (!is || is.id !== was.id || is.kind !== was.kind || is.startedAt !== was.startedAt) return [`${was.id} is lost`];
  const said = (kinds: readonly ClockChange['do'][]) => done.some((one) => one.id === was.id && kinds.includes(one.do));
  const wrong: string[] = [];
  if (was.dueAt !== is.dueAt && !said(movers)) wrong.push(`${was.id} moved`);
  if ((was.budget !== is.budget || was.unit !== is.unit) && !said(rebudgeters))
    wrong.push(`${was.id} has another budget`);
  if (was.state === 'missed' && (is.state !== 'missed' || is.breachedAt !== was.breachedAt || is.dueAt !== was.dueAt))
    wrong.push(`${was.id} is no longer missed as it was`);
  if (!isUnstopped(was) && isUnstopped(is) && !said(['run_on'])) wrong.push(`${was.id} runs again`);
  if (is.generation !== was.generation && !said(['extend'])) wrong.push(`${was.id} has another generation`);
  return wrong;
}

/** The due time is a pure function of ledger, budget and calendar, and the verdict one of the due time. */
function wrongDue(clock: Clock, { rules }: CaseState): string[] {
  const { id, state, stoppedAt, dueAt } = clock;
  if (state === 'missed')
    return dueAt === clock.breachedAt && dueAt !== null ? [] : [`${id} is missed without a due time`];
  if (stoppedAt !== undefined) return dueAt === null || stoppedAt <= dueAt ? [] : [`${id} ended late and is ${state}`];
  if (clock.firedRungs.includes(dueRung)) return [`${id} ran out and is ${state}`];
  if (state === 'paused' && dueAt !== null) return [`${id} is paused with nothing left`];
  const due = deadline(rules.calendar, clock, clock.ledger);
  return due?.dueAt === (dueAt ?? undefined) ? [] : [`${id} is not due when its ledger says`];
}

/** What must count in each status. */
function lostClocks(state: CaseState): string[] {
  const counts = (family: string) =>
    state.clocks.some((clock) => familyOf(clock.kind) === family && isUnstopped(clock));
  const working = ['pending_accept', 'in_progress', 'awaiting_info', 'listed'].includes(state.status);
  const reworking = counts('rework');
  const level = holdingBudget(state.rules.row, state.level) !== null && working && !reworking;
  const needed: Record<string, boolean> = {
    dispatch: state.status === 'pending_dispatch',
    accept: state.status === 'pending_accept',
    holding: level,
    resolve: (working || state.status === 'pending_dispatch') && state.reworkRound === 0,
    info: state.status === 'awaiting_info',
    review: state.status === 'listed',
    verify: state.status === 'awaiting_verify',
    callback: state.status === 'awaiting_callback',
    rework: state.status === 'reworking',
    extension: state.extensionAsked !== undefined,
  };
  const optional = ['resolve', 'milestone', 'contact', 'rework'];
  const wrong = Object.entries(needed).flatMap(([family, wanted]) => {
    if (wanted && !counts(family)) return [`no ${family} clock while ${state.status}`];
    return !wanted && !optional.includes(family) && counts(family) ? [`a ${family} clock while ${state.status}`] : [];
  });
  const spent =
    ['awaiting_verify', 'awaiting_callback'].includes(state.status) && (counts('milestone') || counts('resolve'));
  return spent ? [...wrong, `work is timed while ${state.status}`] : wrong;
}

/** Time stands still while a case is suspended under a row that pauses, and never otherwise; what had run out by then does not stand still any more. */
function wrongPauses({ clocks, status, rules, lastAt }: CaseState): string[] {
  const suspended = (status === 'awaiting_info' || status === 'listed') && rules.row.pause !== undefined;
  return clocks.filter(isUnstopped).flatMap((clock) => {
    const wanted = suspended && paused.includes(familyOf(clock.kind));
    const over = clock.state === 'missed' || (clock.dueAt !== null && clock.dueAt <= lastAt);
    if (clock.state === 'paused') return wanted ? [] : [`${clock.id} is paused while ${status}`];
    return wanted && !over ? [`${clock.id} runs while ${status}`] : [];
  });
}
