import type { CaseEvent } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import { holdingBudget } from '../../domain/case-clocks.ts';
import { familyOf, isUnstopped, type Clock, type ClockChange } from '../../domain/clock.ts';
import { deadline } from '../../domain/deadlines.ts';
import { dueRung } from '../../domain/rungs.ts';
import { isOpen } from '../../domain/statuses.ts';

const movers: readonly ClockChange['do'][] = ['pause', 'resume', 'extend', 'limit', 'run_on', 'reread'];
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
  if (was.limit !== is.limit && !said(['limit', 'extend'])) wrong.push(`${was.id} has another limit`);
  if (is.limit === undefined && was.limit !== undefined) wrong.push(`${was.id} lost its limit`);
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
  const own = deadline(rules.calendar, clock, clock.ledger)?.dueAt;
  const due = own === undefined ? null : Math.min(own, clock.limit ?? own);
  return due === dueAt ? [] : [`${id} is not due when its ledger says`];
}

/** What must count in each status, and what must not. */
function lostClocks(state: CaseState): string[] {
  const counts = (family: string) =>
    state.clocks.some((clock) => familyOf(clock.kind) === family && isUnstopped(clock));
  const { status, mediation } = state;
  const isOver = !isOpen(status);
  const working = ['pending_accept', 'in_progress', 'awaiting_info', 'listed'].includes(status);
  const reworking = counts('rework');
  const settled = mediation?.outcome?.outcome === 'agreed' || mediation?.outcome?.outcome === 'partly_agreed';
  const mediating = mediation !== undefined && mediation.outcome === undefined;
  const level = holdingBudget(state.rules.row, state.level) !== null && working && !reworking && !mediating && !settled;
  const needed: Record<string, boolean> = {
    dispatch: status === 'pending_dispatch',
    accept: status === 'pending_accept',
    holding: level,
    resolve: (working || status === 'pending_dispatch') && state.reworkRound === 0,
    info: status === 'awaiting_info',
    review: status === 'listed',
    verify: status === 'awaiting_verify',
    callback: status === 'awaiting_callback',
    rework: status === 'reworking',
    extension: state.extensionAsked !== undefined,
    objection: state.objectedBy !== undefined,
    mediate: mediating && !isOver,
  };
  const optional = ['resolve', 'milestone', 'contact', 'rework'];
  const wrong = Object.entries(needed).flatMap(([family, wanted]) => {
    if (wanted && !counts(family)) return [`no ${family} clock while ${status}`];
    return !wanted && !optional.includes(family) && counts(family) ? [`a ${family} clock while ${status}`] : [];
  });
  const spent = ['awaiting_verify', 'awaiting_callback'].includes(status) && (counts('milestone') || counts('resolve'));
  return [
    ...wrong,
    ...(spent ? [`work is timed while ${status}`] : []),
    ...(isOver && optional.some(counts) ? [`work is timed while ${status}`] : []),
    ...lostTasks(state),
    ...lostPromises(state),
  ];
}

/** A department that was called has its time of arrival, whoever works on a task the time to finish it; nobody else has one. */
function lostTasks({ clocks, status, tasks = [] }: CaseState): string[] {
  const named = (family: string) =>
    clocks.filter((clock) => familyOf(clock.kind) === family && isUnstopped(clock)).map(({ kind }) => kind);
  const owed = (family: string, ...states: string[]) =>
    isOpen(status) ? tasks.filter(({ state }) => states.includes(state)).map(({ n }) => `${family}:${n}`) : [];
  return [
    ...differing(owed('arrival', 'called', 'refused'), named('arrival')),
    ...differing(owed('finish', 'arrived', 'given'), named('finish')),
  ];
}

/** What an agreement promised is timed until it is performed, asked for or looked after, closed or not; nothing else promises. */
function lostPromises({ clocks, status, mediation }: CaseState): string[] {
  const named = (family: string) =>
    clocks.filter((clock) => familyOf(clock.kind) === family && isUnstopped(clock)).map(({ kind }) => kind);
  const stands = status === 'closed' || isOpen(status);
  const { performances = [], outcome, followUps = 0, confirmation } = mediation ?? {};
  const agreed = outcome?.outcome === 'agreed' || outcome?.outcome === 'partly_agreed';
  const due = stands ? performances.filter(({ state }) => state !== 'performed') : [];
  return [
    ...differing(
      due.map(({ n }) => `performance:${n}`),
      named('performance'),
    ),
    ...differing(
      Array.from({ length: stands && agreed ? Math.max(0, 2 - followUps) : 0 }, () => 'followup'),
      named('followup'),
    ),
    ...differing(stands && agreed && !confirmation ? ['confirm'] : [], named('confirm')),
  ];
}

function differing(wanted: readonly string[], counted: readonly string[]): string[] {
  const same = wanted.toSorted().join() === counted.toSorted().join();
  return same ? [] : [`${wanted.join(' ') || 'nothing'} is wanted, ${counted.join(' ') || 'nothing'} counts`];
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
