import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Bar } from '../../reports/bar.tsx';
import { Figure } from '../../reports/figure.tsx';
import { ageing } from '../../reports/read-ageing.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';

/** For how many working days the overdue cases have been overdue. */
export function Ageing({ unit }: { unit: string | undefined }) {
  const { t } = useTranslation();
  const { data: report, error, refetch } = useQuery(ageing(unit));
  return (
    <section aria-labelledby="ageing" className="reports-card">
      <h2 id="ageing">{t('reports.ageing')}</h2>
      {!report ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : report.overdue === 0 ? (
        <Empty good title={t('board.noOverdue')} hint={t('board.noOverdueHint')} />
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('reports.workingDays')}</th>
              <th scope="col">{t('reports.cases')}</th>
              <td className="reports-bars" />
            </tr>
          </thead>
          <tbody>
            {report.items.map(({ over, upTo, overdue, list }) => {
              const band = upTo === null ? t('reports.over', { over }) : t('reports.band', { over, upTo });
              return (
                <tr key={over}>
                  <th scope="row">{band}</th>
                  <td>
                    <Figure value={overdue} list={list} says={band} />
                  </td>
                  <td>
                    <Bar parts={[['overdue', overdue]]} whole={report.overdue} />
                  </td>
                </tr>
              );
            })}
            <tr className="reports-sum">
              <th scope="row">{t('reports.sum')}</th>
              <td>
                <Figure value={report.overdue} list={report.list} says={t('reports.ageing')} />
              </td>
              <td />
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}
