import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import type { CandidatesView, ReportSoFarBody } from '../../api/cases/candidate-schema.ts';
import { request } from '../server/request.ts';
import { caseKeys } from './case-keys.ts';

export type CandidateView = CandidatesView['items'][number];
export type ReportSoFar = ReportSoFarBody;

const freshMs = 30_000;

/** The cases that may be what is being typed; null asks nothing. */
export const candidatesOf = (report: ReportSoFar | null) =>
  queryOptions({
    queryKey: [...caseKeys.all, 'candidates', report],
    queryFn:
      report === null
        ? skipToken
        : async ({ signal }) =>
            (await request<CandidatesView>('/cases/candidates', { method: 'POST', body: report, signal })).items,
    // The next answer replaces the last one in place, so that nothing jumps between two words.
    ...(report !== null && { placeholderData: keepPreviousData }),
    staleTime: freshMs,
  });

/** The cases that may be about the same matter as a case on record. */
export const candidatesOfCase = (id: string) =>
  queryOptions({
    queryKey: [...caseKeys.all, 'candidates', id],
    queryFn: async ({ signal }) =>
      (await request<CandidatesView>(`/cases/${encodeURIComponent(id)}/candidates`, { signal })).items,
    staleTime: freshMs,
  });
