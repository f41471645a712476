import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { DigestsView, UnreadView } from '../../api/digests/schema.ts';
import { request } from '../server/request.ts';

export type DigestView = DigestsView['items'][number];

/** How many digests the reader has not read. The stream tells of cases and not of these, so it is asked now and then. */
export const unreadDigests = queryOptions({
  queryKey: ['digests', 'unread'],
  queryFn: async ({ signal }) => (await request<UnreadView>('/digests/unread', { signal })).unread,
  refetchInterval: 60_000,
});

/** The digests of the reader's units, the latest first, a page at a time. */
export const digestList = infiniteQueryOptions({
  queryKey: ['digests', 'list'],
  queryFn: ({ signal, pageParam }) => request<DigestsView>('/digests', { signal, query: { cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** Notes that the reader has seen the digests up to this one. */
export function noteRead(upTo: number): Promise<void> {
  return request('/digests/reading', { method: 'POST', body: { upTo } });
}
