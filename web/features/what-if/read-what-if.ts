import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import type { BudgetAnswerView, CaseAnswerView } from '../../../api/sla/schema.ts';
import { request } from '../../server/request.ts';
import type { Question } from './questions.ts';

export type { BudgetAnswerView, CaseAnswerView } from '../../../api/sla/schema.ts';

/** What the rules come to; nothing is asked before there is a question. */
export const whatIf = <Answer extends BudgetAnswerView | CaseAnswerView>(question: Question | null) =>
  queryOptions({
    queryKey: ['sla', 'what-if', 'page', question],
    queryFn: question
      ? ({ signal }) => request<Answer>('/sla/what-if', { method: 'POST', body: question, signal })
      : skipToken,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
