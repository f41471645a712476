import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { caseList } from '../../cases/list-cases.ts';
import { useLiveList } from '../../cases/use-live-list.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { CaseTable } from './case-table.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { FilterBar } from './filter-bar.tsx';
import { NoCases } from './no-cases.tsx';
import { ViewRail } from './view-rail.tsx';
import './board-page.css';

const route = getRouteApi('/shell/board');

/** 办件列表: every case that its reader may see, as the address filters it. */
export function BoardPage() {
  const { t } = useTranslation();
  const filters = route.useSearch();
  const list = useInfiniteQuery(caseList(filters));
  const lines = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const { updates, show } = useLiveList(filters, lines);
  return (
    <div className="board">
      <ViewRail current={filters.view} />
      <section className="board-main" aria-labelledby="board-title">
        <header className="board-head">
          <h1 id="board-title">{filters.view ? t(`views.${filters.view}`) : t('board.allCases')}</h1>
          <FilterBar key={filters.view ?? ''} filters={filters} />
          <ColumnChoice />
        </header>
        <div className="board-updates" role="status">
          {updates > 0 && (
            <Button size="small" type="primary" ghost onClick={show}>
              {t('app.updates', { count: updates })}
            </Button>
          )}
        </div>
        {list.isPending ? (
          <Loading />
        ) : list.isError && lines.length === 0 ? (
          <Failed error={list.error} retry={() => void list.refetch()} />
        ) : lines.length === 0 ? (
          <NoCases filters={filters} />
        ) : (
          <CaseTable
            lines={lines}
            hasMore={list.hasNextPage}
            loadMore={() => !list.isFetching && void list.fetchNextPage()}
          />
        )}
      </section>
    </div>
  );
}
