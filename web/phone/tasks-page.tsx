import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseStatus } from '../../domain/statuses.ts';
import { caseList } from '../cases/list-cases.ts';
import { useMe } from '../session/read-me.ts';
import { Notice, Waiting } from './notice.tsx';
import { TaskList } from './task-list.tsx';

const everyMs = 30_000;
const live = { staleTime: 0, refetchInterval: everyMs, refetchOnWindowFocus: true } as const;
const mine = { ...caseList({ view: 'mine', sort: 'due' }), ...live };
const toVerify = { ...caseList({ view: 'awaiting_verify', sort: 'due' }), ...live };

const waiting: readonly CaseStatus[] = ['awaiting_verify', 'awaiting_callback'];

/** What lies with me or my grid, what is due first on top; and what was done and is still to be checked. */
export function TasksPage() {
  const { t } = useTranslation();
  const { posts } = useMe();
  const own = useInfiniteQuery(mine);
  const done = useInfiniteQuery(toVerify);
  const lines = own.data?.pages.flatMap(({ items }) => items);
  const others = done.data?.pages
    .flatMap(({ items }) => items)
    .filter(({ holder }) => posts.every(({ unit }) => unit !== holder.unit.code));
  // What is done waits below what is to be done.
  const toDo = lines?.filter(({ status }) => !waiting.includes(status));
  const toCheck = [...(lines ?? []).filter(({ status }) => waiting.includes(status)), ...(others ?? [])];
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
      {toDo?.length === 0 && !own.hasNextPage && (
        <p className="phone-empty" role="status">
          ✓ {t('phone.noTasks')}
        </p>
      )}
      {toDo && <TaskList lines={toDo} />}
      {own.hasNextPage && (
        <button type="button" onClick={() => void own.fetchNextPage()}>
          {t('phone.more')}
        </button>
      )}
      {toCheck.length > 0 && (
        <>
          <h2>{t('phone.toVerify')}</h2>
          <TaskList lines={toCheck} />
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
