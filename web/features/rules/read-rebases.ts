import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RebaseView } from '../../../api/sla/rebase-schema.ts';
import { request } from '../../server/request.ts';

export type { RebaseView } from '../../../api/sla/rebase-schema.ts';
type Page = { items: RebaseView[]; nextCursor: string | null };

const keys = { list: ['rebases'] as const, one: (id: string) => ['rebases', id] as const };
const isMoving = (rebase: RebaseView | undefined) => rebase !== undefined && rebase.state !== 'done';
const watchEveryMs = 1_000;

/** How far a change of rules has come; asked again until it is over. */
export const oneRebase = (id: string) =>
  queryOptions({
    queryKey: keys.one(id),
    queryFn: ({ signal }) => request<RebaseView>(`/sla/rebases/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (isMoving(state.data) ? watchEveryMs : false),
  });

/** Changes of rules, the latest first. */
export const rebasePages = () =>
  infiniteQueryOptions({
    queryKey: keys.list,
    queryFn: ({ signal, pageParam }) => request<Page>('/sla/rebases', { signal, query: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isMoving)) === true ? 5 * watchEveryMs : false,
  });

/** Stops a change of rules before its next cases, or lets it go on. */
export const turnRebase = (id: string, verb: 'pause' | 'resume') =>
  request<RebaseView>(`/sla/rebases/${encodeURIComponent(id)}/${verb}`, { method: 'POST' });
