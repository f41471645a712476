import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../reports/figure.tsx';
import { policeReport } from '../../reports/read-rates.ts';
import { Heads } from '../../ui/heads.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import type { ReportSearch } from './report-search.ts';

const minutes = ['average', 'median', 'longest'] as const;

/** 出警到达: how often the police was called, and how many minutes it took to come. */
export function PoliceArrival({ about }: { about: ReportSearch }) {
  const { t } = useTranslation();
  const { data: report, error, refetch } = useQuery(policeReport(about));
  const heads = [t('rates.place'), t('rates.policeCalled'), t('rates.policeArrived')];
  return (
    <section className="reports-card" aria-labelledby="police">
      <h2 id="police">{t('rates.police')}</h2>
      {!report ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : report.called.count === 0 ? (
        <Empty good title={t('rates.noPolice')} />
      ) : (
        <table>
          <Heads words={[...heads, ...minutes.map((name) => t(`rates.arrivals.${name}`))]} />
          <tbody>
            {[...report.grids, { ...report, key: '', name: t('reports.sum') }].map(
              ({ key, name, called, arrived, ...took }) => (
                <tr key={key} className={key === '' ? 'reports-sum' : undefined}>
                  <th scope="row">{name}</th>
                  <td>
                    <Figure value={called.count} list={called.list} says={`${name} ${t('rates.policeCalled')}`} />
                  </td>
                  <td>
                    <Figure value={arrived.count} list={arrived.list} says={`${name} ${t('rates.policeArrived')}`} />
                  </td>
                  {minutes.map((of) => (
                    <td key={of}>{took[of] ?? '–'}</td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}
