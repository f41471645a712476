import { queryOptions } from '@tanstack/react-query';
import type { BulletinListView, BulletinView } from '../../api/bulletins/schema.ts';
import { request } from '../server/request.ts';
import { reportKeys } from './report-keys.ts';

export type { BulletinView } from '../../api/bulletins/schema.ts';

/** The weekly bulletins that were published, the latest first. */
export const bulletinList = queryOptions({
  queryKey: reportKeys.bulletins,
  queryFn: async ({ signal }) => (await request<BulletinListView>('/reports/weekly', { signal })).items,
});

/** The bulletin of a week. */
export const bulletinOf = (year: string, week: string) =>
  queryOptions({
    queryKey: reportKeys.bulletin(year, week),
    queryFn: ({ signal }) => request<BulletinView>(`/reports/weekly/${year}/${week}`, { signal }),
  });

/** Notes that the reader has taken note of it. */
export const takeNote = (year: string, week: string): Promise<BulletinView> =>
  request<BulletinView>(`/reports/weekly/${year}/${week}/acknowledgement`, { method: 'POST' });
