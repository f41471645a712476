import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../domain/statuses.ts';
import { CandidateLine } from '../../cases/candidate-line.tsx';
import { CandidateLink } from '../../cases/candidate-link.tsx';
import { candidatesOfCase } from '../../cases/candidates.ts';
import { PossibleDuplicates } from '../../cases/possible-duplicates.tsx';
import type { CaseView } from '../../cases/read-case.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { MergeInto } from './merge-into.tsx';

/** `likest`: the case that it may be merged into by a key, if any. */
type Wanted = { seen: CaseView; likest: string | null; merged: () => void };

/** What may be the same matter as the case that waits, before anybody accepts it; the likest open one is a key away from being merged into. */
export function TriageCandidates({ seen, likest, merged }: Wanted) {
  const { t } = useTranslation();
  const { data: items, error, refetch } = useQuery(candidatesOfCase(seen.id));
  const [asked, ask] = useState<string | null>(null);
  const effect = seen.allowed.find(({ verb }) => verb === 'merge')?.effect;
  useKeys(likest === null ? [] : [{ keys: '2', says: t('duplicates.merge'), group: 'case', run: () => ask(likest) }]);
  if (!items) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <PossibleDuplicates items={items}>
        {items.map((candidate) => {
          const { case: into } = candidate;
          return (
            <CandidateLine key={into.id} candidate={candidate} link={<CandidateLink of={into} />}>
              {effect !== undefined && isOpen(into.status) && (
                <MergeInto
                  caseId={seen.id}
                  into={into}
                  effect={effect}
                  isKeyed={into.id === likest}
                  asked={asked === into.id}
                  ask={(wanted) => ask(wanted ? into.id : null)}
                  merged={merged}
                />
              )}
            </CandidateLine>
          );
        })}
      </PossibleDuplicates>
      {items.length > 0 && effect === undefined && <p className="triage-suggestion">{t('duplicates.person')}</p>}
    </>
  );
}
