import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isTaskOpen } from '../../../domain/tasks.ts';
import { oneCase } from '../../cases/read-case.ts';
import { TaskItem } from '../../cases/task-item.tsx';
import { useMe } from '../../session/read-me.ts';
import '../../cases/joint-handling.css';

/** The tasks of one case that wait for the reader's unit. */
export function TaskCell({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const units = useMe().posts.map(({ unit }) => unit);
  const { data: seen } = useQuery(oneCase(caseId));
  const mine = seen?.children.filter((task) => isTaskOpen(task) && units.includes(task.unit.code)) ?? [];
  if (!seen) return <span>{t('app.loading')}</span>;
  if (mine.length === 0) return <span>{t('joint.held')}</span>;
  return (
    <div className="joint-handling">
      <ul>
        {mine.map((task) => (
          <TaskItem key={task.n} task={task} clocks={seen.clocks} />
        ))}
      </ul>
    </div>
  );
}
