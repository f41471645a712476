import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PoliceReportView } from '../../api/reports/police-schema.ts';
import type {
  HotQueryString,
  HotReportView,
  RateQueryString,
  RateReportView,
  ReworkReportView,
  SourceReportView,
} from '../../api/reports/rate-schema.ts';
import { request } from '../server/request.ts';
import { reportKeys } from './report-keys.ts';

export type { HotReportView, RateReportView, RateView } from '../../api/reports/rate-schema.ts';
export type RateGrouping = NonNullable<RateQueryString['groupBy']>;
type About = { [Name in 'from' | 'to' | 'unit' | 'kind']?: RateQueryString[Name] | undefined };

// The live stream says what changed; time alone changes it, too.
const live = { refetchInterval: 60_000, placeholderData: keepPreviousData };

/** The rates of a window, over all and by group. */
export const rateReport = (about: About, groupBy: RateGrouping) =>
  queryOptions({
    queryKey: reportKeys.rates({ ...about, groupBy }),
    queryFn: ({ signal }) => request<RateReportView>('/reports/rates', { signal, query: { ...about, groupBy } }),
    ...live,
  });

/** How matters reached the street. */
export const sourceReport = (about: About) =>
  queryOptions({
    queryKey: reportKeys.sources(about),
    queryFn: ({ signal }) => request<SourceReportView>('/reports/sources', { signal, query: about }),
    ...live,
  });

/** What is reported most, against the time before. */
export const hotReport = (about: About, against: NonNullable<HotQueryString['against']>) =>
  queryOptions({
    queryKey: reportKeys.hot({ ...about, against }),
    queryFn: ({ signal }) => request<HotReportView>('/reports/hot', { signal, query: { ...about, against } }),
    ...live,
  });

/** What was done again. */
export const reworkReport = (about: About) =>
  queryOptions({
    queryKey: reportKeys.rework(about),
    queryFn: ({ signal }) => request<ReworkReportView>('/reports/rework', { signal, query: about }),
    ...live,
  });

/** How often the police was called, and how fast it came. */
export const policeReport = (about: About) =>
  queryOptions({
    queryKey: reportKeys.police(about),
    queryFn: ({ signal }) => request<PoliceReportView>('/reports/police', { signal, query: about }),
    ...live,
  });
