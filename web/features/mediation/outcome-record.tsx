import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import { isAgreement } from '../../../domain/mediation.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { instantText } from '../../ui/instant.ts';
import { Masked } from '../../ui/masked.tsx';
import { usePartyNames } from './party-names.ts';

type Wanted = { seen: CaseView; mediation: MediationView; outcome: NonNullable<MediationView['outcome']> };

/** How the mediation ended, and what to print of it. */
export function OutcomeRecord({ seen, mediation, outcome }: Wanted) {
  const { t, i18n } = useTranslation();
  const { nameOf } = usePartyNames(mediation);
  const agreed = isAgreement({ outcome: outcome.outcome });
  const paper = agreed ? 'agreement' : outcome.remediesNotified ? 'notice' : null;
  return (
    <div className="mediation-record">
      <p>
        <strong>{t(`mediation.state.${outcome.outcome}`)}</strong>
        {outcome.form !== null && ` · ${t(`mediation.draft.${outcome.form}`)}`} ·{' '}
        {t('mediation.outcome.recorded', { at: instantText(outcome.at, i18n.language) })}
      </p>
      {outcome.becauseRefused && <p>{t('mediation.outcome.refused')}</p>}
      {outcome.remediesNotified && (
        <p>
          <span aria-hidden="true">✓</span> {t('mediation.outcome.told')}
        </p>
      )}
      {outcome.policeReportedAt !== null && (
        <p>
          {t('mediation.outcome.police')} {instantText(outcome.policeReportedAt, i18n.language)}
        </p>
      )}
      {outcome.reason !== null && (
        <p className="mediation-words" dir="auto">
          {outcome.reason}
        </p>
      )}
      {outcome.terms.length > 0 && (
        <>
          <h3>{t('mediation.outcome.terms')}</h3>
          <ol className="mediation-terms">
            {outcome.terms.map(({ text, party, dueOn }, index) => (
              <li key={index}>
                <span dir="auto">{text}</span> · {t('mediation.outcome.owedBy')} <Masked text={nameOf(party)} />
                {dueOn !== null && ` · ${t('mediation.outcome.by', { date: dueOn })}`}
              </li>
            ))}
          </ol>
        </>
      )}
      {paper && (
        <Link to="/cases/$caseId/mediation-papers/$paper" params={{ caseId: seen.id, paper }}>
          {t(`mediation.print.${paper}`)}
        </Link>
      )}
    </div>
  );
}
