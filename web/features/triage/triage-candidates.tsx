import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../domain/statuses.ts';
import { CandidateLine } from '../../cases/candidate-line.tsx';
import { CandidateLink } from '../../cases/candidate-link.tsx';
import { candidatesOfCase } from '../../cases/candidates.ts';
import { PossibleDuplicates } from '../../cases/possible-duplicates.tsx';
import type { CaseView } from '../../cases/read-case.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { MergeInto } from './merge-into.tsx';

/** What may be the same matter as the case that waits, before anybody accepts it. */
export function TriageCandidates({ seen, merged }: { seen: CaseView; merged: () => void }) {
  const { t } = useTranslation();
  const { data: items, error, refetch } = useQuery(candidatesOfCase(seen.id));
  if (!items) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const effect = seen.allowed.find(({ verb }) => verb === 'merge')?.effect;
  return (
    <>
      <PossibleDuplicates items={items}>
        {items.map((candidate) => (
          <CandidateLine key={candidate.case.id} candidate={candidate} link={<CandidateLink of={candidate.case} />}>
            {effect !== undefined && isOpen(candidate.case.status) && (
              <MergeInto caseId={seen.id} into={candidate.case} effect={effect} merged={merged} />
            )}
          </CandidateLine>
        ))}
      </PossibleDuplicates>
      {items.length > 0 && effect === undefined && <p className="triage-suggestion">{t('duplicates.person')}</p>}
    </>
  );
}
