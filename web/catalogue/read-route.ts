import { queryOptions, skipToken } from '@tanstack/react-query';
import type { RoutedTopicView } from '../../api/catalogue/route-schema.ts';
import { request } from '../server/request.ts';

type Wanted = { kind: string; topic: string; unit: string };

/** Where a case of a topic goes from a place, and who else is told; `unit` is the smallest unit around it. */
export const suggestedRoute = ({ kind, topic, unit }: Wanted) =>
  queryOptions({
    queryKey: ['catalogue', 'route', kind, topic, unit],
    queryFn:
      topic === '' || unit === ''
        ? skipToken
        : ({ signal }) => request<RoutedTopicView>('/catalogue/route', { signal, query: { kind, topic, unit } }),
    staleTime: 60_000,
  });
