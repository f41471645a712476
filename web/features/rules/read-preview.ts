import { infiniteQueryOptions } from '@tanstack/react-query';
import type { PreviewView } from '../../../api/sla/preview-schema.ts';
import { request } from '../../server/request.ts';

export type { PreviewView } from '../../../api/sla/preview-schema.ts';

/** How far a preview has come, and a page at a time what it has found. */
export const previewPages = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['rules', 'preview', id],
    queryFn: ({ signal, pageParam }) =>
      request<PreviewView>(`/sla/previews/${id}`, { signal, query: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ state, nextCursor }) => (state === 'done' ? (nextCursor ?? undefined) : undefined),
    refetchInterval: ({ state }) => (state.data?.pages[0]?.state === 'running' ? 1_000 : false),
    staleTime: Infinity,
  });
