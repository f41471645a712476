import { CandidateLine } from '../cases/candidate-line.tsx';
import { PossibleDuplicates } from '../cases/possible-duplicates.tsx';
import { useCandidates } from '../cases/use-candidates.ts';
import type { Report } from './report-draft.ts';
import { taskHash } from './use-place.ts';

/** What may be the same as what is being reported; what was typed stays while somebody looks. */
export function ReportCandidates({ report, grid }: { report: Report; grid: string }) {
  const { kind, topic, title, description, address } = report;
  const items = useCandidates({ kind, topic, title, description, address, grid });
  return (
    <PossibleDuplicates items={items}>
      {items?.map((candidate) => (
        <CandidateLine
          key={candidate.case.id}
          candidate={candidate}
          link={
            <a href={taskHash(candidate.case.id)} dir="auto">
              {candidate.case.title}
            </a>
          }
        />
      ))}
    </PossibleDuplicates>
  );
}
