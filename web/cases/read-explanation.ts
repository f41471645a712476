import { queryOptions } from '@tanstack/react-query';
import type { ClockExplanationView } from '../../api/cases/explanation-schema.ts';
import { request } from '../server/request.ts';
import { caseKeys } from './case-keys.ts';

export type { ExplanationView } from '../../api/cases/explanation-schema.ts';

/** Why a clock of a case is due when it is. */
export const clockExplanation = (caseId: string, clockId: string) =>
  queryOptions({
    queryKey: caseKeys.explanation(caseId, clockId),
    queryFn: ({ signal }) =>
      request<ClockExplanationView>(
        `/cases/${encodeURIComponent(caseId)}/clocks/${encodeURIComponent(clockId)}/explanation`,
        { signal },
      ),
  });
