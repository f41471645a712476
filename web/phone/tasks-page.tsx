import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseList } from '../cases/list-cases.ts';
import { useMe } from '../session/read-me.ts';
import { Notice, Waiting } from './notice.tsx';
import { TaskList } from './task-list.tsx';

const everyMs = 30_000;
const live = { staleTime: 0, refetchInterval: everyMs, refetchOnWindowFocus: true } as const;
const mine = { ...caseList({ view: 'mine', sort: 'due' }), ...live };
const toVerify = { ...caseList({ view: 'awaiting_verify', sort: 'due' }), ...live };

/** What lies with me or my grid, what is due first on top; and what others have done in my grid, which somebody there verifies. */
export function TasksPage() {
  const { t } = useTranslation();
  const { posts } = useMe();
  const own = useInfiniteQuery(mine);
  const done = useInfiniteQuery(toVerify);
  const lines = own.data?.pages.flatMap(({ items }) => items);
  const others = done.data?.pages
    .flatMap(({ items }) => items)
    .filter(({ holder }) => posts.every(({ unit }) => unit !== holder.unit.code));
  const error = own.error ?? done.error;
  return (
    <>
      <h1>{t('phone.tasks')}</h1>
      {error && (
        <Notice
          error={error}
          retry={() => {
            void own.refetch();
            void done.refetch();
          }}
        />
      )}
      {!lines && !error && <Waiting />}
      {lines?.length === 0 && (
        <p className="phone-empty" role="status">
          ✓ {t('phone.noTasks')}
        </p>
      )}
      {lines && <TaskList lines={lines} />}
      {own.hasNextPage && (
        <button type="button" onClick={() => void own.fetchNextPage()}>
          {t('phone.more')}
        </button>
      )}
      {others && others.length > 0 && (
        <>
          <h2>{t('phone.toVerify')}</h2>
          <TaskList lines={others} />
        </>
      )}
      {done.hasNextPage && (
        <button type="button" onClick={() => void done.fetchNextPage()}>
          {t('phone.moreToVerify')}
        </button>
      )}
    </>
  );
}
