import { queryOptions } from '@tanstack/react-query';
import type { CaseView } from '../../api/cases/schema.ts';
import { request } from '../server/request.ts';
import { caseKeys } from './case-keys.ts';

export type { CaseView } from '../../api/cases/schema.ts';
export type ClockView = CaseView['clocks'][number];

export const oneCase = (id: string) =>
  queryOptions({
    queryKey: caseKeys.one(id),
    queryFn: ({ signal }) => request<CaseView>(`/cases/${encodeURIComponent(id)}`, { signal }),
  });
