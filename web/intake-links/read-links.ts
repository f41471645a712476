import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { IntakeLinksView, IntakeLinkView } from '../../api/intake-links/schema.ts';
import { request } from '../server/request.ts';

export type { IntakeLinkView } from '../../api/intake-links/schema.ts';

/** Under which every reading of links is kept. */
export const linkKey = ['intake-links'] as const;

/** The intake links of the reader's area, the latest first, a page at a time. */
export const linkPages = infiniteQueryOptions({
  queryKey: [...linkKey, 'list'],
  queryFn: ({ signal, pageParam }) =>
    request<IntakeLinksView>('/intake-links', { signal, query: { cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

export const oneLink = (id: string) =>
  queryOptions({
    queryKey: [...linkKey, 'one', id],
    queryFn: ({ signal }) => request<IntakeLinkView>(`/intake-links/${encodeURIComponent(id)}`, { signal }),
  });

/** The address that the QR code of a link says. */
export const addressOfLink = (code: string) => `${location.origin}/scan/${code}`;
