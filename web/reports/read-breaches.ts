import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BreachQueryString, BreachReportView } from '../../api/reports/schema.ts';
import { request } from '../server/request.ts';
import { reportKeys } from './report-keys.ts';

export type { BreachGroupView, BreachItemView, BreachReportView } from '../../api/reports/schema.ts';
export type BreachFilters = Omit<BreachQueryString, 'cursor' | 'limit' | 'groupBy'>;

const pageSize = 50;

/** The sums of a breach report, over all and unit by unit. */
export const breachSums = (filters: BreachFilters) =>
  queryOptions({
    queryKey: reportKeys.sums(filters),
    queryFn: ({ signal }) =>
      request<BreachReportView>('/reports/breaches', { signal, query: { ...filters, groupBy: 'unit', limit: 1 } }),
    // The live stream says what changed; time alone changes it, too.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });

/** The missed clocks of a breach report, a page at a time; each page brings the sums. */
export const breachList = (filters: BreachFilters) =>
  infiniteQueryOptions({
    queryKey: reportKeys.breaches(filters),
    queryFn: ({ signal, pageParam }) =>
      request<BreachReportView>('/reports/breaches', {
        signal,
        query: { ...filters, limit: pageSize, cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
