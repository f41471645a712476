import { queryOptions } from '@tanstack/react-query';
import { request } from '../server/request.ts';
import { caseKeys } from './case-keys.ts';
import type { ViewId } from './view-ids.ts';

/** How many cases each saved view holds; null for more than 999. */
export const viewCounts = queryOptions({
  queryKey: caseKeys.views,
  queryFn: async ({ signal }) => {
    const { items } = await request<{ items: { id: ViewId; count: number | null }[] }>('/views', { signal });
    return new Map(items.map(({ id, count }) => [id, count]));
  },
  // Time alone moves cases between views.
  refetchInterval: 60_000,
});
