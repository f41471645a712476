import { readBudget } from '../budget.ts';
import { runningClock, startFor, unstoppedClock } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import { budgetOf, type ClockChange } from '../clock.ts';
import { longestDays } from '../deadlines.ts';
import { daysUntil } from '../promised-dates.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { findTask } from '../tasks.ts';
import { words, type VerbRule } from './verb.ts';

/** 分工: one action of a case for a unit of the street (`unit_outside_area`), by a date (`deadline_passed` for one that has gone) or within the case's own time (S0-9). */
export const giveTask: VerbRule<'give_task'> = {
  from: ['pending_accept', 'in_progress', 'reworking'],
  impliesAccepting: true,
  decide(state, command, { at }) {
    const { unit } = command.facts;
    const { dueOn } = command.args;
    if (unit.path.street !== state.path.street) return refuse('unit_outside_area');
    const n = (state.tasks?.length ?? 0) + 1;
    const days = dueOn === undefined ? undefined : (daysUntil(state.rules.calendar, at, dueOn) ?? 0);
    if (days !== undefined && (days < 1 || days > longestDays)) return refuse('deadline_passed');
    const clocks =
      days === undefined
        ? finishClock(state, n, at)
        : [startFor(state, `finish:${n}`, { unit: 'calendar_day', budget: days })];
    return [{ type: 'task_given', data: { n, unit: unit.code, ...(dueOn && { dueOn }) }, clocks, ...words(command) }];
  },
};

/** 办结 of one task, by the unit that has it (`not_permitted`): a department that was called has to be there first (`wrong_status`). */
export const finishTask: VerbRule<'finish_task'> = {
  from: openStatuses,
  bar({ tasks = [] }, { post }) {
    const mine = tasks.filter(({ unit, state }) => unit === post.unit && (state === 'arrived' || state === 'given'));
    return mine.length > 0 ? null : refuse('wrong_status');
  },
  decide(state, command, { post }) {
    const { n } = command.args;
    const task = findTask(state, n);
    if (!task) return refuse('not_found');
    if (task.unit !== post.unit) return refuse('not_permitted');
    if (task.state !== 'arrived' && task.state !== 'given') return refuse('wrong_status');
    const clock = unstoppedClock(state, `finish:${n}`);
    const clocks: ClockChange[] = clock ? [{ do: 'stop', id: clock.id }] : [];
    return [{ type: 'whistle_finished', data: { n }, clocks, ...words(command) }];
  },
};

/** 双向评价: once it is finished, the street rates how the department came and the department how the street called (L1 33); each once (`wrong_status`). */
export const rateWhistle: VerbRule<'rate_whistle'> = {
  from: [...openStatuses, 'closed'],
  bar({ tasks = [] }) {
    return tasks.some(({ kind, state }) => kind === 'whistle' && state === 'finished') ? null : refuse('wrong_status');
  },
  decide(state, command, { post }) {
    const { n, rating } = command.args;
    const task = findTask(state, n);
    if (!task || task.kind !== 'whistle') return refuse('not_found');
    const side = post.unit === task.unit ? 'department' : 'street';
    if (side === 'street' && post.role === 'officer') return refuse('not_permitted');
    if (task.state !== 'finished' || task.rated?.[side] !== undefined) return refuse('wrong_status');
    return [{ type: 'whistle_rated', data: { n, side, rating }, ...words(command) }];
  },
};

/** What is left of the case's own time is the task's; once that was missed, the time of a rework. */
export function finishClock(state: CaseState, n: number, at: number): ClockChange[] {
  const total = runningClock(state, 'resolve');
  if (total && total.state !== 'missed') {
    const spent = total.ledger.map(([from, to]) => [from, to ?? at] as const);
    const begun = { ...startFor(state, `finish:${n}`, budgetOf(total)), spent };
    return total.limit === undefined ? [begun] : [begun, { do: 'limit', id: begun.id, dueAt: total.limit }];
  }
  return [startFor(state, `finish:${n}`, readBudget(state.rules.row.fixed.rework))];
}
