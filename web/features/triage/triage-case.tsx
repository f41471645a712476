import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../domain/statuses.ts';
import { candidatesOfCase } from '../../cases/candidates.ts';
import { CaseFacts } from '../../cases/case-facts.tsx';
import { OriginName } from '../../origins/origin-name.tsx';
import { CaseHeader } from '../../cases/case-header.tsx';
import { oneCase } from '../../cases/read-case.ts';
import { gridSuggestion } from '../../cases/suggest-grid.ts';
import { suggestedRoute } from '../../catalogue/read-route.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { TriageCandidates } from './triage-candidates.tsx';
import { TriageVerbs } from './triage-verbs.tsx';

type Wanted = { caseId: string; finish: () => void; postpone: () => void };

/** One waiting case: what it says, what may be the same matter, and where to send it. */
export function TriageCase({ caseId, finish, postpone }: Wanted) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: seen, error, refetch } = useQuery(oneCase(caseId));
  const place = seen?.place;
  const unit = place ? (place.grid ?? place.community ?? place.street) : '';
  const { data: route } = useQuery(suggestedRoute({ kind: seen?.kind ?? '', topic: seen?.topic ?? '', unit }));
  const { data: found } = useQuery(gridSuggestion(place?.address ?? '', caseId));
  const { data: candidates = [] } = useQuery(candidatesOfCase(caseId));
  const mayMerge = seen?.allowed.some(({ verb }) => verb === 'merge');
  const likest = (mayMerge && candidates.find(({ case: { status } }) => isOpen(status))?.case.id) || null;
  useKeys([
    {
      keys: 'Enter',
      says: t('keys.open'),
      group: 'list',
      run: () => void navigate({ to: '/cases/$caseId', params: { caseId } }),
    },
  ]);
  if (!seen) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <article className="triage-case">
      <div className="triage-case-main">
        <CaseHeader seen={seen} />
        <CaseFacts seen={seen} cameFrom={seen.origin && <OriginName origin={seen.origin} />} />
        <TriageCandidates seen={seen} likest={likest} merged={finish} />
      </div>
      <aside className="triage-case-verbs" aria-label={t('case.verbs')}>
        <TriageVerbs
          seen={seen}
          suggestion={found ?? null}
          route={route?.unit?.unit ?? null}
          mergesBeside={likest !== null}
          finish={finish}
          postpone={postpone}
        />
      </aside>
    </article>
  );
}
