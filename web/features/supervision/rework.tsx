import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../reports/figure.tsx';
import { reworkReport } from '../../reports/read-rates.ts';
import { Heads } from '../../ui/heads.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { percent } from './percent.ts';
import type { ReportSearch } from './report-search.ts';

/** 返工: what was done again, and after which check. */
export function Rework({ about }: { about: ReportSearch }) {
  const { t } = useTranslation();
  const { data: report, error, refetch } = useQuery(reworkReport(about));
  if (!report)
    return (
      <section className="reports-card">
        {error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}
      </section>
    );
  const { rate, started, open, causes } = report;
  return (
    <section className="reports-card" aria-labelledby="rework">
      <h2 id="rework">{t('rates.rework')}</h2>
      <p>
        {t('rates.names.rework')} <strong>{percent(rate.value)}</strong>{' '}
        <Figure value={rate.numerator.count} list={rate.numerator.list} says={t('rates.rework')} />
        {' / '}
        <Figure value={rate.denominator.count} list={rate.denominator.list} says={t('reports.closed')} />
        {' · '}
        {t('rates.stillOpen')} <Figure value={open.count} list={open.list} says={t('rates.stillOpen')} />
      </p>
      {causes.length === 0 ? (
        <Empty good title={t('rates.noRework')} />
      ) : (
        <table>
          <Heads words={[t('rates.cause'), t('reports.cases')]} />
          <tbody>
            {causes.map(({ cause, name, count, list }) => (
              <tr key={cause}>
                <th scope="row">{name}</th>
                <td>
                  <Figure value={count} list={list} says={name} />
                </td>
              </tr>
            ))}
            <tr className="reports-sum">
              <th scope="row">{t('rates.started')}</th>
              <td>
                <Figure value={started.count} list={started.list} says={t('rates.started')} />
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}
