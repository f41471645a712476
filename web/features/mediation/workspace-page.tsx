import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isAgreement } from '../../../domain/mediation.ts';
import { CaseHeader } from '../../cases/case-header.tsx';
import { oneCase, type CaseView } from '../../cases/read-case.ts';
import { VerbPanel } from '../../cases/verbs/verb-panel.tsx';
import { nextInWorklist } from '../../cases/worklist.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { RiskTag } from '../../ui/tags.tsx';
import { AgreementDraft } from './agreement-draft.tsx';
import { ConfirmationPart } from './confirmation-part.tsx';
import { FollowUpPart } from './follow-up-part.tsx';
import { OpeningPart } from './opening-part.tsx';
import { OutcomePart } from './outcome-part.tsx';
import { PartiesPart } from './parties-part.tsx';
import { PerformancePart } from './performance-part.tsx';
import { RiskPart } from './risk-part.tsx';
import { SessionsPart } from './sessions-part.tsx';
import { TimePart } from './time-part.tsx';
import { VolumePart } from './volume-part.tsx';
import './mediation.css';

const route = getRouteApi('/shell/mediation/$caseId');

/** 调解工作台: one dispute from its opening to what became of the agreement. */
export function WorkspacePage() {
  const { t } = useTranslation();
  const { caseId } = route.useParams();
  const navigate = useNavigate();
  const { data: seen, error, refetch } = useQuery(oneCase(caseId));
  const back = () => void navigate({ to: '/mediation' });
  const next = () => {
    const id = nextInWorklist(caseId);
    if (id === undefined) back();
    else void navigate({ to: '/mediation/$caseId', params: { caseId: id } });
  };
  useKeys([{ keys: 'Escape', says: t('keys.back'), group: 'case', run: back }]);
  if (!seen) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <article className="mediation-workspace" key={caseId}>
      <div className="mediation-workspace-head">
        <CaseHeader seen={seen} />
        <p className="mediation-line">
          {seen.mediation && (
            <>
              <strong>
                {t('mediation.columns.mediation')} · {t(`mediation.state.${seen.mediation.state}`)}
              </strong>
              <RiskTag colour={seen.mediation.risk?.colour ?? null} violence={seen.mediation.risk?.violence ?? false} />
            </>
          )}
          <Link to="/cases/$caseId" params={{ caseId }}>
            {t('mediation.wholeCase')}
          </Link>
        </p>
      </div>
      <div className="mediation-workspace-main">
        <Parts seen={seen} />
      </div>
      <aside className="mediation-workspace-aside" aria-label={t('case.verbs')}>
        <VerbPanel seen={seen} next={next} />
        {seen.mediation && <VolumePart seen={seen} />}
      </aside>
    </article>
  );
}

function Parts({ seen }: { seen: CaseView }) {
  const { t } = useTranslation();
  const { mediation } = seen;
  if (!mediation) return <Empty title={t('mediation.notDispute')} />;
  const both = { seen, mediation };
  const { outcome, confirmation } = mediation;
  const agreed = outcome !== null && isAgreement({ outcome: outcome.outcome });
  return (
    <>
      <OpeningPart {...both} />
      <TimePart {...both} />
      <PartiesPart {...both} />
      <RiskPart {...both} />
      <SessionsPart {...both} />
      <AgreementDraft {...both} />
      <OutcomePart {...both} />
      {agreed && <PerformancePart {...both} />}
      {agreed && <FollowUpPart {...both} />}
      {confirmation && <ConfirmationPart seen={seen} confirmation={confirmation} />}
    </>
  );
}
