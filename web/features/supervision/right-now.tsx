import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { viewCounts } from '../../cases/count-views.ts';
import { Figure } from '../../reports/figure.tsx';

const burning = ['overdue', 'due_within_hour', 'due_today', 'listed'] as const;

/** What burns at this moment in the reader's whole area, as the board counts it. */
export function RightNow() {
  const { t } = useTranslation();
  const { data: counts } = useQuery(viewCounts);
  return (
    <section aria-labelledby="right-now" className="reports-card">
      <h2 id="right-now">{t('reports.rightNow')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('reports.view')}</th>
            <th scope="col">{t('reports.cases')}</th>
          </tr>
        </thead>
        <tbody>
          {burning.map((view) => (
            <tr key={view}>
              <th scope="row">{t(`views.${view}`)}</th>
              <td>
                <Figure
                  value={counts ? (counts.get(view) ?? '999+') : '…'}
                  list={`/api/v1/cases?view=${view}`}
                  says={t(`views.${view}`)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="reports-hint">{t('reports.wholeArea')}</p>
    </section>
  );
}
