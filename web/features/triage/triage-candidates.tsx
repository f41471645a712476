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

/** What may be the same matter as the case that waits, before anybody accepts it; the likest open one is a key away from being merged into. */
export function TriageCandidates({ seen, merged }: { seen: CaseView; merged: () => void }) {
  const { t } = useTranslation();
  const { data: items, error, refetch } = useQuery(candidatesOfCase(seen.id));
  const [asked, ask] = useState<string | null>(null);
  const effect = seen.allowed.find(({ verb }) => verb === 'merge')?.effect;
  const likest = items?.find(({ case: { status } }) => isOpen(status))?.case.id ?? null;
  useKeys([
    {
      keys: '2',
      says: t('verbs.names.merge'),
      group: 'case',
      run: () => {
        if (effect !== undefined) ask(likest);
      },
    },
  ]);
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
