import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StatusTag, KindTag } from '../ui/tags.tsx';
import type { CaseView } from './read-case.ts';
import { TaskItem } from './task-item.tsx';
import './joint-handling.css';

/** 协同办理: who lends a hand to a case and how far they are, and the cases that it has to do with. */
export function JointHandling({ seen }: { seen: CaseView }) {
  const { t } = useTranslation();
  const { children: tasks, links, mergedInto, clocks, status } = seen;
  const others = [
    ...(status === 'merged' ? [{ word: t('joint.mergedInto'), other: mergedInto }] : []),
    ...links.map(({ relation, case: other }) => ({ word: t(`joint.relations.${relation}`), other })),
  ];
  if (tasks.length === 0 && others.length === 0) return null;
  return (
    <section className="joint-handling" aria-labelledby="joint-handling">
      <h2 id="joint-handling">{t('joint.title')}</h2>
      {tasks.length > 0 && (
        <ol aria-label={t('joint.tasks')}>
          {tasks.map((task) => (
            <TaskItem key={task.n} task={task} clocks={clocks} />
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <ul aria-label={t('joint.links')}>
          {others.map(({ word, other }, index) => (
            <li key={other?.id ?? index}>
              <span className="joint-handling-soft">{word}</span>{' '}
              {other ? (
                <>
                  <Link to="/cases/$caseId" params={{ caseId: other.id }} dir="auto">
                    {other.title}
                  </Link>{' '}
                  <code>{other.number}</code> <KindTag kind={other.kind} /> <StatusTag status={other.status} />
                </>
              ) : (
                t('joint.hidden')
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
