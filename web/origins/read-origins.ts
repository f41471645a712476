import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { OriginsView, OriginView } from '../../api/origins/schema.ts';
import type { OriginKind } from '../../domain/origins.ts';
import { request } from '../server/request.ts';

export type { OriginView } from '../../api/origins/schema.ts';
export type OriginLine = OriginsView['items'][number];
export type OriginFilters = { kind?: OriginKind; unit?: string; from?: string; to?: string };

export const originKeys = {
  all: ['origins'] as const,
  one: (id: string) => ['origins', 'one', id] as const,
};

/** Everything on record of an origin. */
export const oneOrigin = (id: string) =>
  queryOptions({
    queryKey: originKeys.one(id),
    queryFn: ({ signal }) => request<OriginView>(`/origins/${encodeURIComponent(id)}`, { signal }),
  });

/** The origins of the reader's area, the latest first, a page at a time. */
export const originPages = (filters: OriginFilters) =>
  infiniteQueryOptions({
    queryKey: ['origins', 'list', filters],
    queryFn: ({ signal, pageParam }) =>
      request<OriginsView>('/origins', { signal, query: { ...filters, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
