import { queryOptions } from '@tanstack/react-query';
import type { RepeatsView } from '../../api/reports/repeat-schema.ts';
import { request } from '../server/request.ts';
import { reportKeys } from './report-keys.ts';

export type RepeatPlaceView = RepeatsView['places'][number];
export type RepeatReporterView = RepeatsView['people'][number];

/** The estates and reporters of the reader's area that keep coming. */
export const repeats = queryOptions({
  queryKey: reportKeys.repeats,
  queryFn: ({ signal }) => request<RepeatsView>('/reports/repeats', { signal }),
  staleTime: 60_000,
});
