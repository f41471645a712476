import { Link } from '@tanstack/react-router';
import type { CandidateView } from './candidates.ts';

/** The way to a candidate in the console. */
export function CandidateLink({ of: { id, title } }: { of: CandidateView['case'] }) {
  return (
    <Link to="/cases/$caseId" params={{ caseId: id }} dir="auto">
      {title}
    </Link>
  );
}
