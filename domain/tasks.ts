import type { CaseState } from './case.ts';
import type { Rating, TaskEvent, WhistleReason } from './task-events.ts';

export const taskStates = ['proposed', 'called', 'arrived', 'refused', 'excused', 'given', 'finished'] as const;

/** `proposed` until the street's head approves, then `called`; `refused` waits for a ruling, `excused` after one; `given`: an action, which nobody has to approve. */
export type TaskState = (typeof taskStates)[number];

/** A task beside a case for one unit: a whistle 吹哨 to a department with its time of arrival (epoch ms), or one action of an umbrella case. */
export type Task = {
  n: number;
  kind: 'whistle' | 'action';
  unit: string;
  state: TaskState;
  by: string;
  reason?: WhistleReason;
  arriveBy?: number;
  /** Which whistle called it: tasks that were asked for together are approved together. */
  whistle?: number;
  dueOn?: string;
  arrivedAt?: number;
  finishedAt?: number;
  /** A refusal was overruled: there is no second one. */
  ruled?: true;
  rated?: { street?: Rating; department?: Rating };
};

/** A task that somebody still has to do or to rule on. */
export function isTaskOpen({ state }: Pick<Task, 'state'>): boolean {
  return state !== 'finished' && state !== 'excused';
}

/** The tasks that hold up the feedback of their case (case-life.md "whistle"). */
export function openTasks({ tasks = [] }: Pick<CaseState, 'tasks'>): readonly Task[] {
  return tasks.filter(isTaskOpen);
}

/** The units for which a task of an open case waits: the one that has to come or to do it, or the street while somebody has to approve it or to rule on it. */
export function awaitedUnits({ tasks = [], path }: Pick<CaseState, 'tasks' | 'path'>): string[] {
  const waiting = tasks.filter(isTaskOpen);
  const isForTheStreet = ({ state }: Task) => state === 'proposed' || state === 'refused';
  return [...new Set(waiting.map((task) => (isForTheStreet(task) ? path.street : task.unit)))];
}

export function findTask({ tasks = [] }: Pick<CaseState, 'tasks'>, n: number): Task | undefined {
  return tasks.find((task) => task.n === n);
}

/** The tasks after one of their events. Total: one that names no task changes nothing. */
export function settleTasks(state: CaseState, event: TaskEvent): CaseState {
  const { tasks = [] } = state;
  const by = 'person' in event.by ? event.by.person : event.by.system;
  switch (event.type) {
    case 'whistled': {
      const { tasks: numbers, units, reason, arriveBy } = event.data;
      const [whistle = 0] = numbers;
      const called = units.map((unit, index): Task => {
        const n = numbers[index] ?? whistle;
        return { n, kind: 'whistle', unit, state: 'proposed', by, reason, arriveBy, whistle };
      });
      return { ...state, tasks: [...tasks, ...called] };
    }
    case 'task_given':
      return { ...state, tasks: [...tasks, { ...event.data, kind: 'action', state: 'given', by }] };
    case 'whistle_approved':
      return change(state, (task) => event.data.tasks.includes(task.n) && { state: 'called' });
    case 'reported_in':
      return change(state, ({ n }) => n === event.data.n && { state: 'arrived', arrivedAt: event.at });
    case 'whistle_refused':
      return change(state, ({ n }) => n === event.data.n && { state: 'refused' });
    case 'whistle_ruled': {
      const { n, upheld } = event.data;
      return change(
        state,
        (task) => task.n === n && (upheld ? { state: 'excused' } : { state: 'called', ruled: true }),
      );
    }
    case 'whistle_finished':
      return change(state, ({ n }) => n === event.data.n && { state: 'finished', finishedAt: event.at });
    case 'whistle_rated': {
      const { n, side, rating } = event.data;
      return change(state, (task) => task.n === n && { rated: { ...task.rated, [side]: rating } });
    }
    default:
      return event satisfies never;
  }
}

/** A case that is over asks nobody to come any more, nor anything to be done; were it opened again, it would have to ask anew. */
export function excuseTasks(state: CaseState): CaseState {
  return state.tasks ? change(state, (task) => isTaskOpen(task) && { state: 'excused' }) : state;
}

function change(state: CaseState, to: (task: Task) => Partial<Task> | false): CaseState {
  return { ...state, tasks: (state.tasks ?? []).map((task) => ({ ...task, ...to(task) })) };
}
