import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { linePill } from '../cases/line-pill.ts';
import { caseList } from '../cases/list-cases.ts';
import { Moment } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { KindTag, StatusTag } from '../ui/tags.tsx';
import { Notice, Waiting } from './notice.tsx';
import { taskHash } from './use-place.ts';

const mine = caseList({ view: 'mine', sort: 'due' });
const everyMs = 30_000;

/** What lies with me or my grid, what is due first on top. */
export function TasksPage() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...mine,
    staleTime: 0,
    refetchInterval: everyMs,
    refetchOnWindowFocus: true,
  });
  const lines = data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <h1>{t('phone.tasks')}</h1>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!lines && !error && <Waiting />}
      {lines?.length === 0 && (
        <p className="phone-empty" role="status">
          ✓ {t('phone.noTasks')}
        </p>
      )}
      <ul className="phone-tasks">
        {lines?.map((line) => (
          <li key={line.id}>
            <a href={taskHash(line.id)}>
              <span className="phone-row">
                <KindTag kind={line.kind} /> <StatusTag status={line.status} /> <Pill {...linePill(line)} />
              </span>
              <strong dir="auto">{line.title}</strong>
              <span className="phone-faint">
                {line.number}
                {line.dueAt !== null && (
                  <>
                    {' · '}
                    {t('phone.due')} <Moment at={line.dueAt} />
                  </>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" onClick={() => void fetchNextPage()}>
          {t('phone.more')}
        </button>
      )}
    </>
  );
}
