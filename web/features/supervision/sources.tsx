import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Bar } from '../../reports/bar.tsx';
import { Figure } from '../../reports/figure.tsx';
import { sourceReport } from '../../reports/read-rates.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { percent } from './percent.ts';
import type { ReportSearch } from './report-search.ts';

/** 来源构成: how matters reached the street, and how much of it staff came across themselves. */
export function Sources({ about }: { about: ReportSearch }) {
  const { t } = useTranslation();
  const { data: report, error, refetch } = useQuery(sourceReport(about));
  return (
    <section className="reports-card" aria-labelledby="sources">
      <h2 id="sources">{t('rates.sources')}</h2>
      {!report ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : report.items.length === 0 ? (
        <Empty title={t('reports.nothing')} hint={t('reports.nothingHint')} />
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('rates.source')}</th>
              <th scope="col">{t('reports.cases')}</th>
              <th scope="col">{t('rates.share')}</th>
              <td className="reports-bars" />
            </tr>
          </thead>
          <tbody>
            {report.items.map(({ channel, name, count, list, share }) => (
              <tr key={channel}>
                <th scope="row">{name}</th>
                <td>
                  <Figure value={count} list={list} says={name} />
                </td>
                <td>{percent(share)}</td>
                <td>
                  <Bar parts={[['grid', count]]} whole={report.registered.count} />
                </td>
              </tr>
            ))}
            <tr className="reports-sum">
              <th scope="row">{t('reports.sum')}</th>
              <td>
                <Figure value={report.registered.count} list={report.registered.list} says={t('reports.registered')} />
              </td>
              <td />
              <td />
            </tr>
            {(['proactive', 'foundByGrid'] as const).map((name) => (
              <tr key={name} className="reports-sum">
                <th scope="row">{t(`rates.${name}`)}</th>
                <td>
                  <Figure value={report[name].count} list={report[name].list} says={t(`rates.${name}`)} />
                </td>
                <td>{percent(report[name].value)}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
