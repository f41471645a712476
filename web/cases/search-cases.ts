import { queryOptions, skipToken } from '@tanstack/react-query';
import type { CaseListView } from '../../api/lists/schema.ts';
import { request } from '../server/request.ts';
import { caseKeys } from './case-keys.ts';

const few = 8;

/** A few cases by number or words; nothing for less than two characters. */
export const searchCases = (q: string) =>
  queryOptions({
    queryKey: [...caseKeys.all, 'search', q],
    queryFn:
      q.length < 2
        ? skipToken
        : async ({ signal }) => (await request<CaseListView>('/cases', { signal, query: { q, limit: few } })).items,
  });
