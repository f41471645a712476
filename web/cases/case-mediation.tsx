import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../api/cases/mediation-schema.ts';
import { RiskTag } from '../ui/tags.tsx';
import './case-mediation.css';

/** Where the mediation of a dispute stands, and the way to the place where it is worked on. */
export function CaseMediation({ caseId, mediation }: { caseId: string; mediation: MediationView }) {
  const { t } = useTranslation();
  const { state, risk } = mediation;
  return (
    <p className="case-mediation">
      <strong>
        {t('mediation.columns.mediation')} · {t(`mediation.state.${state}`)}
      </strong>
      <RiskTag colour={risk?.colour ?? null} violence={risk?.violence ?? false} />
      <Link to="/mediation/$caseId" params={{ caseId }}>
        {t('mediation.workspace')}
      </Link>
    </p>
  );
}
