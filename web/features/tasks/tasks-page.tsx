import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { caseList } from '../../cases/list-cases.ts';
import { useLiveList } from '../../cases/use-live-list.ts';
import { setWorklist } from '../../cases/worklist.ts';
import { NewRows } from '../../ui/new-rows.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { TaskTable } from './task-table.tsx';
import './tasks-page.css';

const filters = { view: 'mine' as const };

/** 本单位任务: the cases in which a whistle or an action waits for the reader's unit, the one that ends first on top. */
export function TasksPage() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(caseList(filters));
  const lines = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const { updates, show } = useLiveList(filters, lines);
  useEffect(() => setWorklist(lines.map(({ id }) => id)), [lines]);
  return (
    <div className="tasks-page">
      <h1>{t('joint.mine')}</h1>
      <p>{t('joint.mineHint')}</p>
      <NewRows className="tasks-page-updates" updates={updates} show={show} />
      {list.isPending ? (
        <Loading />
      ) : list.isError && lines.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : lines.length === 0 ? (
        <Empty good title={t('joint.none')} hint={t('joint.noneHint')} />
      ) : (
        <>
          <TaskTable lines={lines} />
          {list.hasNextPage && (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('board.more')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
