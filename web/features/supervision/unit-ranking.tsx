import { useTranslation } from 'react-i18next';
import { Bar } from '../../reports/bar.tsx';
import { Figure } from '../../reports/figure.tsx';
import type { BreachGroupView } from '../../reports/read-breaches.ts';
import { Empty } from '../../ui/states.tsx';
import { percent } from './percent.ts';

const columns = ['due', 'onTime', 'listed', 'registered', 'closed'] as const;

/** The units of a report, those that missed most first: that is where help is needed. */
export function UnitRanking({ groups }: { groups: readonly BreachGroupView[] }) {
  const { t } = useTranslation();
  const ranked = groups.toSorted(
    (a, b) => b.breached - a.breached || (a.onTimeRate ?? 1) - (b.onTimeRate ?? 1) || a.key.localeCompare(b.key, 'en'),
  );
  const most = ranked[0]?.breached ?? 0;
  return (
    <section aria-labelledby="ranking" className="reports-card">
      <h2 id="ranking">{t('reports.ranking')}</h2>
      {ranked.length === 0 ? (
        <Empty title={t('reports.nothing')} hint={t('reports.nothingHint')} />
      ) : (
        <div className="reports-scroll" tabIndex={0} role="group" aria-labelledby="ranking">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('reports.rank')}</th>
                <th scope="col">{t('reports.unit')}</th>
                <th scope="col">{t('reports.breached')}</th>
                <td className="reports-bars" />
                <th scope="col">{t('reports.onTimeRate')}</th>
                <th scope="col">n</th>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {t(`reports.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ranked.map(({ key, name, lists, ...group }, index) => (
                <tr key={key}>
                  <td>{index + 1}</td>
                  <th scope="row">{name}</th>
                  <td>
                    <Figure value={group.breached} list={lists.breached} says={`${name} ${t('reports.breached')}`} />
                  </td>
                  <td>
                    <Bar parts={[['overdue', group.breached]]} whole={most} />
                  </td>
                  <td>{percent(group.onTimeRate)}</td>
                  <td>{group.n}</td>
                  {columns.map((column) => (
                    <td key={column}>
                      <Figure value={group[column]} list={lists[column]} says={`${name} ${t(`reports.${column}`)}`} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="reports-hint">{t('reports.rankingHint')}</p>
    </section>
  );
}
