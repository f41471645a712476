import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AgeingReportView } from '../../api/reports/schema.ts';
import { request } from '../server/request.ts';
import { reportKeys } from './report-keys.ts';

/** For how many working days open cases have been overdue. */
export const ageing = (unit: string | undefined) =>
  queryOptions({
    queryKey: reportKeys.ageing({ unit }),
    queryFn: ({ signal }) => request<AgeingReportView>('/reports/ageing', { signal, query: { unit } }),
    // The live stream says what changed; time alone changes it, too.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
