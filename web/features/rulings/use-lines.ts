import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { caseList, type CaseFilters } from '../../cases/list-cases.ts';
import { useLiveList } from '../../cases/use-live-list.ts';
import { setWorklist } from '../../cases/worklist.ts';

/** All cases that pass the filters, page after page: whoever rules has to see the last of them, too. */
export function useLines(filters: CaseFilters) {
  const list = useInfiniteQuery(caseList(filters));
  const { hasNextPage, isFetching, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const lines = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const live = useLiveList(filters, lines);
  return { list, lines, ...live };
}

/** What "send and next" goes through from here. */
export function useWorklist(ids: readonly string[]): void {
  const name = ids.join(' ');
  useEffect(() => setWorklist(name === '' ? [] : name.split(' ')), [name]);
}
