import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { levels } from '../../../domain/levels.ts';
import { Bar } from '../../reports/bar.tsx';
import { Figure } from '../../reports/figure.tsx';
import type { BreachFilters } from '../../reports/read-breaches.ts';
import { levelReport } from '../../reports/read-levels.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { percent } from './percent.ts';

/** 分级办结: how much was solved in the grid, in the community and in the street, month by month, as bars and as numbers. */
export function LevelShares({ filters }: { filters: BreachFilters }) {
  const { t } = useTranslation();
  const { data: report, error, refetch } = useQuery(levelReport(filters));
  const sum = (counts: readonly { closed: number }[]) => counts.reduce((all, { closed }) => all + closed, 0);
  const months = report ? [...new Set(report.items.map(({ month }) => month))] : [];
  const rows = report
    ? [
        ...months.map((month) => ({ name: month, counts: report.items.filter((item) => item.month === month) })),
        { name: t('reports.sum'), counts: report.totals },
      ]
    : [];
  return (
    <section aria-labelledby="levels" className="reports-card">
      <h2 id="levels">{t('reports.levels')}</h2>
      {!report ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : months.length === 0 ? (
        <Empty title={t('reports.noneClosed')} hint={t('reports.nothingHint')} />
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('reports.month')}</th>
              {levels.map((level) => (
                <th key={level} scope="col">
                  <span aria-hidden="true" className={`bar-key bar-${level}`} /> {t(`kinds.level.${level}`)}
                </th>
              ))}
              <td className="reports-bars" />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, counts }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {levels.map((level) => {
                  const count = counts.find((one) => one.level === level);
                  const says = `${name} ${t(`kinds.level.${level}`)} ${t('reports.closed')}`;
                  return (
                    <td key={level}>
                      {count ? <Figure value={count.closed} list={count.list} says={says} /> : 0}{' '}
                      <small>{count ? percent(count.share) : percent(0)}</small>
                    </td>
                  );
                })}
                <td>
                  <Bar parts={counts.map(({ level, closed }) => [level, closed] as const)} whole={sum(counts)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
