import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseList } from '../../cases/list-cases.ts';
import { useLiveList } from '../../cases/use-live-list.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { useMe } from '../../session/read-me.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CaseTable } from './case-table.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { ExportLinks } from './export-links.tsx';
import { FilterBar } from './filter-bar.tsx';
import { NoCases } from './no-cases.tsx';
import { SelectMatching } from './select-matching.tsx';
import { SetFilters } from './set-filters.tsx';
import { useMatching } from './use-matching.ts';
import { ViewRail } from './view-rail.tsx';
import './board-page.css';
import { NewRows } from '../../ui/new-rows.tsx';

const route = getRouteApi('/shell/board');

/** 办件列表: every case that its reader may see, as the address filters it. */
export function BoardPage() {
  const { t } = useTranslation();
  const filters = route.useSearch();
  const list = useInfiniteQuery(caseList(filters));
  const { fetchNextPage } = list;
  // Whoever scrolls on while a page is on its way must not ask for it again.
  const loadMore = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);
  const lines = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const { permissions } = useMe();
  // What is no longer in the list is no longer meant.
  const chosen = lines.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const { updates, show } = useLiveList(filters, lines);
  const matching = useMatching(list, JSON.stringify(filters), selected, select);
  return (
    <div className="board">
      <ViewRail current={filters.view} />
      <section className="board-main" aria-labelledby="board-title">
        <header className="board-head">
          <h1 id="board-title">{filters.view ? t(`views.${filters.view}`) : t('board.allCases')}</h1>
          <FilterBar key={filters.view ?? ''} filters={filters} />
          <ColumnChoice />
          <ExportLinks filters={filters} />
        </header>
        <SetFilters filters={filters} />
        <div className="board-line">
          <BulkBar ids={chosen} clear={() => select(new Set())} verbs={permissions}>
            <SelectMatching filters={filters} loaded={lines.length} hasMore={list.hasNextPage} matching={matching} />
          </BulkBar>
          <NewRows className="board-updates" updates={updates} show={show} />
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
            selected={selected}
            select={select}
            more={{
              left: list.hasNextPage,
              coming: list.isFetching,
              fault: list.isFetchNextPageError ? list.error : null,
              load: loadMore,
            }}
          />
        )}
      </section>
    </div>
  );
}
