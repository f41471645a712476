import { queryOptions } from '@tanstack/react-query';
import type { TimelineItemView } from '../../api/cases/timeline-schema.ts';
import { request } from '../server/request.ts';
import { caseKeys } from './case-keys.ts';

export type { TimelineItemView } from '../../api/cases/timeline-schema.ts';

export const caseTimeline = (id: string) =>
  queryOptions({
    queryKey: caseKeys.timeline(id),
    queryFn: async ({ signal }) =>
      (await request<{ items: TimelineItemView[] }>(`/cases/${encodeURIComponent(id)}/timeline`, { signal })).items,
  });
