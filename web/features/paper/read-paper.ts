import { queryOptions } from '@tanstack/react-query';
import type {
  BreachPagesView,
  BulletinPagesView,
  FormPageView,
  MediationPaperView,
} from '../../../api/paper/page-schema.ts';
import { caseKeys } from '../../cases/case-keys.ts';
import type { BreachFilters } from '../../reports/read-breaches.ts';
import { reportKeys } from '../../reports/report-keys.ts';
import { request } from '../../server/request.ts';

/** What a hand-over form says: the words of its PDF. */
export const formPage = (caseId: string, hop: string) =>
  queryOptions({
    queryKey: [...caseKeys.one(caseId), 'form', hop] as const,
    queryFn: ({ signal }) =>
      request<FormPageView>(`/cases/${encodeURIComponent(caseId)}/handover-forms/${encodeURIComponent(hop)}`, {
        signal,
      }),
  });

/** What a supervision card says: the words of its PDF. */
export const cardPage = (caseId: string, n: string) =>
  queryOptions({
    queryKey: [...caseKeys.one(caseId), 'card', n] as const,
    queryFn: ({ signal }) =>
      request<FormPageView>(`/cases/${encodeURIComponent(caseId)}/cards/${encodeURIComponent(n)}`, { signal }),
  });

/** What a paper of a mediation says: the words of its PDF. */
export const mediationPaper = (caseId: string, paper: string) =>
  queryOptions({
    queryKey: [...caseKeys.one(caseId), 'mediation', paper] as const,
    queryFn: ({ signal }) =>
      request<MediationPaperView>(
        `/cases/${encodeURIComponent(caseId)}/mediation/papers/${encodeURIComponent(paper)}`,
        { signal },
      ),
  });

/** What the breach report says on paper: the words of its PDF. */
export const breachPages = (filters: BreachFilters) =>
  queryOptions({
    queryKey: reportKeys.paper(filters),
    queryFn: ({ signal }) => request<BreachPagesView>('/reports/breaches/paper', { signal, query: filters }),
    // A report that is being read must not change under the reader.
    staleTime: Infinity,
    gcTime: 0,
  });

/** What a weekly bulletin says on paper: the words of its PDF. */
export const bulletinPages = (year: string, week: string) =>
  queryOptions({
    queryKey: [...reportKeys.bulletin(year, week), 'paper'] as const,
    queryFn: ({ signal }) => request<BulletinPagesView>(`/reports/weekly/${year}/${week}/paper`, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
