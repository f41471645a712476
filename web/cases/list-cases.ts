import { infiniteQueryOptions } from '@tanstack/react-query';
import type { CaseListView, CaseQueryString } from '../../api/lists/schema.ts';
import { request } from '../server/request.ts';
import { caseKeys } from './case-keys.ts';

export type CaseFilters = Omit<CaseQueryString, 'cursor' | 'limit'>;
export type CasePage = CaseListView;
export type CaseLine = CaseListView['items'][number];

const pageSize = 100;

/** The cases that pass the filters, a page at a time. */
export const caseList = (filters: CaseFilters) =>
  infiniteQueryOptions({
    queryKey: caseKeys.list(filters),
    queryFn: ({ signal, pageParam }) =>
      request<CaseListView>('/cases', { signal, query: { ...filters, limit: pageSize, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: Infinity,
  });
