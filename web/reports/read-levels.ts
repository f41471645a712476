import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { LevelReportView } from '../../api/reports/schema.ts';
import { request } from '../server/request.ts';
import type { BreachFilters } from './read-breaches.ts';
import { reportKeys } from './report-keys.ts';

/** Where cases were closed: on which level, month by month. */
export const levelReport = ({ from, to, unit }: BreachFilters) =>
  queryOptions({
    queryKey: reportKeys.levels({ from, to, unit }),
    queryFn: ({ signal }) => request<LevelReportView>('/reports/levels', { signal, query: { from, to, unit } }),
    // The live stream says what changed; time alone changes it, too.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
