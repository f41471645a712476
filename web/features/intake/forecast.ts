import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import type { CaseAnswerView } from '../../../api/sla/schema.ts';
import type { CaseKind, Track } from '../../../domain/kinds.ts';
import { request } from '../../server/request.ts';
import { readNow } from '../../ui/now.ts';

/** The clocks that a case would have if it were registered now. */
export const forecast = ({ kind, topic, track }: { kind: CaseKind; topic: string; track: Track }) =>
  queryOptions({
    queryKey: ['sla', 'what-if', kind, topic, track],
    queryFn:
      topic === ''
        ? skipToken
        : async ({ signal }) => {
            const body = { kind, topic, track, start: new Date(readNow()).toISOString() };
            return (await request<CaseAnswerView>('/sla/what-if', { method: 'POST', body, signal })).clocks;
          },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
