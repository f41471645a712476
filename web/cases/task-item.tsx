import { useTranslation } from 'react-i18next';
import type { TaskState } from '../../domain/tasks.ts';
import { Moment } from '../ui/moment.tsx';
import type { ClockView } from './read-case.ts';
import type { TaskView } from './verbs/task-choices.ts';

const shapes: Record<TaskState, string> = {
  proposed: '○',
  called: '◔',
  arrived: '◑',
  refused: '✕',
  excused: '–',
  given: '◑',
  finished: '●',
};

/** One task beside a case: whose, how far it is, by when, and what was said about it. */
export function TaskItem({ task, clocks }: { task: TaskView; clocks: readonly ClockView[] }) {
  const { t } = useTranslation();
  const { n, kind, unit, state, by, reason, dueOn, arriveBy, arrivedAt, finishedAt, rated } = task;
  const arrival = clocks.find((clock) => clock.kind === `arrival:${n}`);
  const finish = clocks.find((clock) => clock.kind === `finish:${n}`);
  const isLate = (clock: ClockView | undefined) => clock?.state === 'missed';
  const words = (['refusal', 'ruling', 'result'] as const).flatMap((field) => {
    const said = task[field];
    return said === null ? [] : [[t(`joint.${field}`), said] as const];
  });
  const ratings = (['street', 'department'] as const).flatMap((side) => {
    const rating = rated[side];
    return rating === null ? [] : [t(`joint.ratedBy.${side}`, { rating: t(`joint.ratings.${rating}`) })];
  });
  return (
    <li>
      <p>
        <span className={`joint-handling-state joint-handling-${state}`}>
          <span aria-hidden="true">{shapes[state]}</span> {t(`joint.states.${state}`)}
        </span>{' '}
        <strong>{unit.name}</strong>{' '}
        <span className="joint-handling-soft">
          {[
            t('joint.number', { n }),
            t(`joint.kinds.${kind}`),
            reason && t(`joint.reasons.${reason}`),
            t('joint.by', { name: by.name }),
            dueOn && t('joint.dueOn', { date: dueOn }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {task.task !== null && <p dir="auto">{task.task}</p>}
      <p className="joint-handling-times">
        <TaskTime word={t('joint.arriveBy')} at={arriveBy} late={isLate(arrival)} />
        <TaskTime word={t('joint.arrivedAt')} at={arrivedAt} />
        <TaskTime word={t('joint.due')} at={finish?.dueAt ?? null} late={isLate(finish)} />
        <TaskTime word={t('joint.finishedAt')} at={finishedAt} />
      </p>
      {words.map(([word, said]) => (
        <p key={word}>
          <span className="joint-handling-soft">{word}</span> <span dir="auto">{said}</span>
        </p>
      ))}
      {ratings.length > 0 && <p className="joint-handling-soft">{ratings.join(' · ')}</p>}
    </li>
  );
}

/** One of the times of a task, with its word; nothing where it has not come. */
function TaskTime({ word, at, late = false }: { word: string; at: string | null; late?: boolean }) {
  const { t } = useTranslation();
  if (at === null) return null;
  return (
    <span>
      {word} <Moment at={at} />
      {late && <strong> ■ {t('joint.late')}</strong>}
    </span>
  );
}
