import { useTranslation } from 'react-i18next';
import { instantText } from '../ui/instant.ts';
import { Moment } from '../ui/moment.tsx';
import type { ExplanationView } from './read-explanation.ts';
import './explanation.css';

type Wanted = { of: ExplanationView; extendedDays?: number; rule?: string; source?: string };

/** Why it is due then: what was allowed and by which rule, from when on, when it stood still, and each day that counted or did not. */
export function Explanation({ of, extendedDays = 0, rule, source }: Wanted) {
  const { t, i18n } = useTranslation();
  const { unit, budget, calendar, startAt, dueAt, provisional, pauses, steps } = of;
  const at = (instant: string) => instantText(instant, i18n.language);
  return (
    <div className="explanation">
      <dl>
        {rule !== undefined && (
          <>
            <dt>{t('why.rule')}</dt>
            <dd>
              <code>{rule}</code>
            </dd>
          </>
        )}
        {source !== undefined && (
          <>
            <dt>{t('why.source')}</dt>
            <dd>{source || t('why.noSource')}</dd>
          </>
        )}
        <dt>{t('why.budget')}</dt>
        <dd>
          {t(`clocks.budget.${unit}`, { count: budget })}
          {extendedDays > 0 && ` · ${t('why.extended', { count: extendedDays })}`}
        </dd>
        <dt>{t('why.start')}</dt>
        <dd>{startAt && <Moment at={startAt} />}</dd>
        <dt>{t('why.due')}</dt>
        <dd>
          {dueAt ? <Moment at={dueAt} /> : t('why.noDue')}
          {provisional && ` * ${t('case.clockTable.provisional')}`}
        </dd>
        <dt>{t('why.calendar')}</dt>
        <dd>
          <code>{calendar}</code>
        </dd>
        <dt>{t('why.pauses')}</dt>
        <dd>
          {pauses.length === 0
            ? t('why.noPauses')
            : pauses
                .map(({ from, to }) => t('why.pause', { from: at(from), to: to === null ? t('why.still') : at(to) }))
                .join('；')}
        </dd>
      </dl>
      <p className="explanation-head">{t('why.steps')}</p>
      <ol>
        {steps.map((step, index) => (
          // A date may be said twice, counted and then rolled over; the order never changes.
          <li key={index} className={`explanation-${step.what}`}>
            {step.text}
          </li>
        ))}
      </ol>
    </div>
  );
}
