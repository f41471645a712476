import { useTranslation } from 'react-i18next';
import { Figure } from '../../reports/figure.tsx';
import type { BreachReportView } from '../../reports/read-breaches.ts';
import { percent } from './percent.ts';

const counts = ['registered', 'closed', 'extended', 'breached'] as const;

/** The sums of a report: the rate with what it is made of, and how much there was. */
export function Figures({ totals }: { totals: BreachReportView['totals'] }) {
  const { t } = useTranslation();
  const { onTimeRate, n, due, listed, onTime, lists } = totals;
  return (
    <dl className="reports-figures">
      <div className="reports-rate">
        <dt>{t('reports.onTimeRate')}</dt>
        <dd>
          <strong>{percent(onTimeRate)}</strong>
          <span>
            {t('reports.onTime')} <Figure value={onTime} list={lists.onTime} says={t('reports.onTime')} />
            {' / n = '}
            {n} ({t('reports.due')} <Figure value={due} list={lists.due} says={t('reports.due')} />
            {' − '}
            {t('reports.listed')} <Figure value={listed} list={lists.listed} says={t('reports.listed')} />)
          </span>
        </dd>
      </div>
      {counts.map((name) => (
        <div key={name}>
          <dt>{t(`reports.${name}`)}</dt>
          <dd>
            <strong>
              <Figure value={totals[name]} list={lists[name]} says={t(`reports.${name}`)} />
            </strong>
            <span>{t(`reports.explained.${name}`)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
