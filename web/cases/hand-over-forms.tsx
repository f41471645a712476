import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '../ui/moment.tsx';
import { remainingText } from '../ui/remaining.ts';
import { Empty } from '../ui/states.tsx';
import { useUnitName } from '../units/use-unit-name.ts';
import { readMeasure } from './measure.ts';
import type { CaseView } from './read-case.ts';
import './hand-over-forms.css';

/** 问题交接单: one per hop between levels. */
export function HandOverForms({ caseId, forms }: { caseId: string; forms: CaseView['handoverForms'] }) {
  const { t } = useTranslation();
  const nameOf = useUnitName();
  if (forms.length === 0) return <Empty title={t('case.noForms')} />;
  return (
    <ol className="hand-over-forms">
      {forms.map((form) => (
        <li key={form.number}>
          <h3>
            {t('case.form.fromTo', { from: nameOf(form.from), to: nameOf(form.to) })} <code>{form.number}</code>
          </h3>
          <p dir="auto">{form.reason}</p>
          {form.measures.length > 0 && (
            <>
              <p className="hand-over-label">{t('case.form.measures')}</p>
              <ul>
                {form.measures.map(readMeasure).map(({ at, words }, index) => (
                  <li key={index}>
                    {at !== null && <Moment at={at} />} <span dir="auto">{words}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="hand-over-label">
            {t('case.form.issued')} <Moment at={form.issuedAt} /> ·{' '}
            {'name' in form.by ? form.by.name : t('case.system')}
            {form.timeLeft !== null && ` · ${t('case.form.left')} ${remainingText(form.timeLeft, t)}`}
          </p>
          <p className="hand-over-label">
            {form.receivedAt === null ? (
              t('case.form.notReceived')
            ) : (
              <>
                {t('case.form.received')} <Moment at={form.receivedAt} />
                {form.receivedBy && 'name' in form.receivedBy && ` · ${form.receivedBy.name}`}
              </>
            )}
          </p>
          <p className="hand-over-paper">
            <Link to="/cases/$caseId/hand-over-forms/$hop" params={{ caseId, hop: String(form.hop) }}>
              {t('paper.print')} <span className="unseen">{form.number}</span>
            </Link>
            <a href={`/api/v1/cases/${caseId}/handover-forms/${form.hop}.pdf`} download={`${form.number}.pdf`}>
              {t('paper.pdf')} <span className="unseen">{form.number}</span>
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
