import { startFor, unstoppedClock } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import type { ClockChange } from '../clock.ts';
import { dayMs, minuteMs } from '../days.ts';
import { longestDays } from '../deadlines.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { findTask, type Task } from '../tasks.ts';
import { words, type Circumstance, type VerbRule } from './verb.ts';
import { finishClock } from './task.ts';

/** 吹哨: calls departments of the street (`unit_outside_area`) to the place by a time that lies ahead (`deadline_passed`), for one of the three permitted reasons (W24). Nobody has to come before
 * the street's head has approved it. */
export const whistle: VerbRule<'whistle'> = {
  from: ['pending_accept', 'in_progress', 'reworking'],
  impliesAccepting: true,
  decide(state, command, { at }) {
    const { units } = command.facts;
    const { reason, arriveBy } = command.args;
    if (units.some(({ department, path }) => !department || path.street !== state.path.street))
      return refuse('unit_outside_area');
    if (arriveBy <= at || arriveBy > at + longestDays * dayMs) return refuse('deadline_passed');
    const before = state.tasks?.length ?? 0;
    const tasks = units.map((_, index) => before + index + 1);
    const data = { tasks, units: units.map(({ code }) => code), reason, arriveBy };
    return [{ type: 'whistled', data, ...words(command) }];
  },
};

/** 吹哨审批: a second person at the street approves (`same_person`); all that were called by the same whistle have to come, and their time of arrival runs. */
export const approve: VerbRule<'approve_whistle'> = {
  from: openStatuses,
  bar({ tasks = [] }, { person }) {
    const proposed = tasks.filter(({ state }) => state === 'proposed');
    if (proposed.length === 0) return refuse('wrong_status');
    return proposed.every(({ by }) => by === person) ? refuse('same_person') : null;
  },
  decide(state, command, { at, person }) {
    const asked = findTask(state, command.args.n);
    if (!asked) return refuse('not_found');
    if (asked.state !== 'proposed') return refuse('wrong_status');
    if (asked.by === person) return refuse('same_person');
    const called = (state.tasks ?? []).filter((task) => task.whistle === asked.whistle && task.state === 'proposed');
    return [
      {
        type: 'whistle_approved',
        data: { tasks: called.map(({ n }) => n) },
        clocks: called.map((task) => startArrival(state, task, at)),
        ...words(command),
      },
    ];
  },
};

/** 报到: the department is on the spot; from now its time to finish runs. Only the unit that was called (`not_permitted`). */
export const reportIn: VerbRule<'report_in'> = {
  from: openStatuses,
  bar: (state, circumstance) => (mine(state, circumstance, 'called') ? null : refuse('wrong_status')),
  decide(state, command, circumstance) {
    const task = called(state, command.args.n, circumstance);
    if ('refused' in task) return task;
    const clocks = [...stopTask(state, 'arrival', task.n), ...finishClock(state, task.n, circumstance.at)];
    return [{ type: 'reported_in', data: { n: task.n }, clocks, ...words(command) }];
  },
};

/** 拒绝报到: the department says why it is not its matter; the street rules. Not a second time (`adjudicated`). */
export const refuseWhistle: VerbRule<'refuse_whistle'> = {
  from: openStatuses,
  bar: (state, circumstance) => (mine(state, circumstance, 'called') ? null : refuse('wrong_status')),
  decide(state, command, circumstance) {
    const task = called(state, command.args.n, circumstance);
    if ('refused' in task) return task;
    if (task.ruled) return refuse('adjudicated');
    return [{ type: 'whistle_refused', data: { n: task.n }, ...words(command) }];
  },
};

/** 吹哨裁定: the refusal holds and the task is over, or it does not and the department has to come; its time of arrival has run on. */
export const ruleWhistle: VerbRule<'rule_whistle'> = {
  from: openStatuses,
  bar: ({ tasks = [] }) => (tasks.some(({ state }) => state === 'refused') ? null : refuse('wrong_status')),
  decide(state, command) {
    const { n, uphold } = command.args;
    const task = findTask(state, n);
    if (!task) return refuse('not_found');
    if (task.state !== 'refused') return refuse('wrong_status');
    const clocks = uphold ? lapseTask(state, n) : [];
    return [{ type: 'whistle_ruled', data: { n, upheld: uphold }, clocks, ...words(command) }];
  },
};

/** One that was approved too late to be kept has a minute, so that it is seen to be missed. */
function startArrival(state: CaseState, { n, arriveBy }: Task, at: number): ClockChange {
  const budget = Math.max(1, ((arriveBy ?? at) - at) / minuteMs);
  return startFor(state, `arrival:${n}`, { unit: 'emergency_minute', budget });
}

function mine({ tasks = [] }: CaseState, { post }: Circumstance, wanted: Task['state']): boolean {
  return tasks.some(({ unit, state }) => unit === post.unit && state === wanted);
}

function called(state: CaseState, n: number, { post }: Circumstance): Task | Refusal {
  const task = findTask(state, n);
  if (!task) return refuse('not_found');
  if (task.unit !== post.unit) return refuse('not_permitted');
  return task.state === 'called' ? task : refuse('wrong_status');
}

function stopTask(state: CaseState, family: 'arrival' | 'finish', n: number): ClockChange[] {
  const clock = unstoppedClock(state, `${family}:${n}`);
  return clock ? [{ do: 'stop', id: clock.id }] : [];
}

function lapseTask(state: CaseState, n: number): ClockChange[] {
  const clock = unstoppedClock(state, `arrival:${n}`);
  return clock ? [{ do: 'void', id: clock.id }] : [];
}
