import { Type, type Static } from 'typebox';
import type { CaseDetail } from '../../database/case-detail.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import { caseKinds } from '../../domain/kinds.ts';
import { linkRelations } from '../../domain/links.ts';
import { caseStatuses } from '../../domain/statuses.ts';
import { ratings, whistleReasons, type TaskEvent } from '../../domain/task-events.ts';
import { taskStates, type Task } from '../../domain/tasks.ts';
import { InstantOrNull, instantOrNull } from './instants.ts';
import type { Names } from './names.ts';

const closed = { additionalProperties: false };
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const nullable = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T | null>({ type: ['string', 'null'], enum: [...values, null] });

const Other = Type.Object(
  {
    id: Type.String(),
    number: Type.String(),
    kind: Type.Enum(caseKinds),
    title: Type.String(),
    status: Type.Enum(caseStatuses),
  },
  closed,
);

/** Who lends a hand, and which other cases this one has to do with. */
export const jointHandling = {
  children: Type.Array(
    Type.Object(
      {
        n: Type.Integer({ description: 'number of the task beside the case' }),
        kind: Type.Enum(['whistle', 'action'] as const),
        unit: Type.Object({ code: Type.String(), name: Type.String() }, closed),
        state: Type.Enum(taskStates),
        by: Type.Object({ id: Type.String(), name: Type.String() }, closed),
        task: TextOrNull,
        reason: nullable(whistleReasons),
        whistle: Type.Unsafe<number | null>({
          type: ['integer', 'null'],
          description: 'the first of those that were called together: they are approved together',
        }),
        arriveBy: InstantOrNull,
        dueOn: TextOrNull,
        arrivedAt: InstantOrNull,
        finishedAt: InstantOrNull,
        refusal: TextOrNull,
        ruling: TextOrNull,
        ruled: Type.Boolean({ description: 'a refusal was overruled: there is no second one' }),
        result: TextOrNull,
        rated: Type.Object(
          { street: nullable(ratings), department: nullable(ratings) },
          { ...closed, description: 'how each side rated the other' },
        ),
      },
      { ...closed, description: 'a task of another unit beside the case: a whistle or an action' },
    ),
  ),
  links: Type.Array(
    Type.Object(
      {
        relation: Type.Enum(linkRelations),
        case: Type.Union([Other, Type.Null()], { description: 'null where you may not see it' }),
      },
      closed,
    ),
  ),
  mergedInto: Type.Union([Other, Type.Null()], { description: 'the case that answers for one that was merged' }),
};

type JointHandling = { [K in keyof typeof jointHandling]: Static<(typeof jointHandling)[K]> };

export function viewJointHandling(
  { tasks = [], links = [], mergedInto }: CaseState,
  { quotes, others }: Pick<CaseDetail, 'quotes' | 'others'>,
  names: Names,
): JointHandling {
  const find = (id: string) => others.find((other) => other.id === id) ?? null;
  return {
    children: tasks.map((task) => viewTask(task, quotes, names)),
    links: links.map(({ relation, case: id }) => ({ relation, case: find(id) })),
    mergedInto: mergedInto === undefined ? null : find(mergedInto),
  };
}

function viewTask(task: Task, quotes: readonly CaseEvent[], names: Names): JointHandling['children'][number] {
  const { n, kind, unit, state, by, arriveBy, arrivedAt, finishedAt, rated } = task;
  return {
    n,
    kind,
    unit: { code: unit, name: names.unit(unit) },
    state,
    by: { id: by, name: names.person(by) },
    task: said(quotes, n, 'task_given', 'task'),
    reason: task.reason ?? null,
    whistle: task.whistle ?? null,
    arriveBy: instantOrNull(arriveBy),
    dueOn: task.dueOn ?? null,
    arrivedAt: instantOrNull(arrivedAt),
    finishedAt: instantOrNull(finishedAt),
    refusal: said(quotes, n, 'whistle_refused', 'reason'),
    ruling: said(quotes, n, 'whistle_ruled', 'reason'),
    ruled: task.ruled ?? false,
    result: said(quotes, n, 'whistle_finished', 'text'),
    rated: { street: rated?.street ?? null, department: rated?.department ?? null },
  };
}

/** What was written about a task, the latest words of that kind. */
function said(quotes: readonly CaseEvent[], n: number, type: TaskEvent['type'], field: string): string | null {
  const words = quotes.findLast((event) => event.type === type && 'n' in event.data && event.data.n === n)?.text?.[
    field
  ];
  return typeof words === 'string' ? words : null;
}
