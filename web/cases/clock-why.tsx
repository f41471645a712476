import { useQuery } from '@tanstack/react-query';
import { Failed, Loading } from '../ui/states.tsx';
import { Explanation } from './explanation.tsx';
import { clockExplanation } from './read-explanation.ts';

/** Why one clock of a case is due when it is, by its row and the source of its number. */
export function ClockWhy({ caseId, clockId }: { caseId: string; clockId: string }) {
  const { data, error, refetch } = useQuery(clockExplanation(caseId, clockId));
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return <Explanation of={data} extendedDays={data.extendedDays} rule={data.row} source={data.source} />;
}
