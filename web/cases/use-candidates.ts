import { useQuery } from '@tanstack/react-query';
import { useSettled } from '../ui/use-settled.ts';
import { candidatesOf, type CandidateView, type ReportSoFar } from './candidates.ts';
import { reportSoFar, type Typed } from './report-so-far.ts';

/** What may be the same as what is being typed; undefined while nothing can be compared. It hinders nobody: a failure is no more than no answer. */
export function useCandidates(typed: Typed): readonly CandidateView[] | undefined {
  const settled = useSettled(JSON.stringify(reportSoFar(typed)));
  return useQuery(candidatesOf(JSON.parse(settled) as ReportSoFar | null)).data;
}
