import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BreachQueryString, BreachReportView } from '../../api/reports/schema.ts';
import { request } from '../server/request.ts';
import { reportKeys } from './report-keys.ts';

export type { BreachGroupView, BreachItemView, BreachReportView } from '../../api/reports/schema.ts';
export type BreachFilters = Omit<BreachQueryString, 'cursor' | 'limit' | 'groupBy'>;

const pageSize = 50;

/** The sums of a breach report, over all and group by group. */
export const breachSums = (filters: BreachFilters, groupBy: 'unit' | 'level' = 'unit') =>
  queryOptions({
    queryKey: reportKeys.sums({ ...filters, groupBy }),
    queryFn: ({ signal }) =>
      request<BreachReportView>('/reports/breaches', { signal, query: { ...filters, groupBy, limit: 1 } }),
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
