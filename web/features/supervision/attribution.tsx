import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Bar } from '../../reports/bar.tsx';
import { Figure } from '../../reports/figure.tsx';
import { breachSums, type BreachFilters } from '../../reports/read-breaches.ts';
import { Failed, Loading } from '../../ui/states.tsx';

type Wanted = { filters: BreachFilters; by: 'level' | 'unit' };

/** 超期归因: who had the case when each clock ran out, as bars and as numbers that open their list. */
export function Attribution({ filters, by }: Wanted) {
  const { t } = useTranslation();
  const { data: report, error, refetch } = useQuery(breachSums(filters, by));
  const id = `attribution-${by}`;
  const groups = (report?.groups ?? [])
    .filter(({ breached }) => breached > 0)
    .toSorted((a, b) => b.breached - a.breached);
  const most = groups[0]?.breached ?? 0;
  return (
    <section className="reports-card" aria-labelledby={id}>
      <h2 id={id}>{t(`reports.attribution.${by}`)}</h2>
      {!report ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t(by === 'level' ? 'board.level' : 'reports.unit')}</th>
              <th scope="col">{t('reports.breached')}</th>
              <td className="reports-bars" />
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, name, breached, lists }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  <Figure value={breached} list={lists.breached} says={`${name} ${t('reports.breached')}`} />
                </td>
                <td>
                  <Bar parts={[[by === 'level' ? key : 'overdue', breached]]} whole={most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
