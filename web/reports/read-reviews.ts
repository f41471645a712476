import { queryOptions } from '@tanstack/react-query';
import type { ReviewListView, ReviewView } from '../../api/reviews/schema.ts';
import { request } from '../server/request.ts';
import { reportKeys } from './report-keys.ts';

export type { ReviewView } from '../../api/reviews/schema.ts';

/** The packs of the weekly reviews, the latest first. */
export const reviewList = queryOptions({
  queryKey: reportKeys.reviews,
  queryFn: async ({ signal }) => (await request<ReviewListView>('/reports/reviews', { signal })).items,
});

/** The pack of a week's review. */
export const reviewOf = (year: string, week: string) =>
  queryOptions({
    queryKey: reportKeys.review(year, week),
    queryFn: ({ signal }) => request<ReviewView>(`/reports/reviews/${year}/${week}`, { signal }),
  });

/** Signs it as who takes the chair. */
export const signReview = (year: string, week: string): Promise<ReviewView> =>
  request<ReviewView>(`/reports/reviews/${year}/${week}/signature`, { method: 'POST' });
