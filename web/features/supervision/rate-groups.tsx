import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../reports/figure.tsx';
import type { RateGrouping, RateReportView } from '../../reports/read-rates.ts';
import { Empty } from '../../ui/states.tsx';
import { percent } from './percent.ts';

const groupings = ['unit', 'topic', 'week', 'month'] as const;
type Grouped = { groups: RateReportView['groups']; by: RateGrouping; change: (by: RateGrouping) => void };

/** The rates group by group, each with the number of cases that it is divided by. */
export function RateGroups({ groups, by, change }: Grouped) {
  const { t } = useTranslation();
  const ids = groups[0]?.rates.map(({ id }) => id) ?? [];
  return (
    <section className="reports-card" aria-labelledby="rate-groups">
      <header className="reports-about">
        <h2 id="rate-groups">{t(`rates.groups.${by}`)}</h2>
        <Select<RateGrouping>
          aria-label={t('rates.groupBy')}
          value={by}
          style={{ minWidth: '8rem' }}
          onChange={change}
          options={groupings.map((value) => ({ value, label: t(`rates.groups.${value}`) }))}
        />
      </header>
      {groups.length === 0 ? (
        <Empty title={t('reports.nothing')} hint={t('reports.nothingHint')} />
      ) : (
        <div className="reports-scroll" tabIndex={0} role="group" aria-labelledby="rate-groups">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('rates.group')}</th>
                <th scope="col">{t('rates.composite')}</th>
                {ids.map((id) => (
                  <th key={id} scope="col">
                    {t(`rates.names.${id}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map(({ key, name, composite, rates }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>{percent(composite)}</td>
                  {rates.map(({ id, value, denominator }) => (
                    <td key={id}>
                      {percent(value)}{' '}
                      <small>
                        n ={' '}
                        <Figure
                          value={denominator.count}
                          list={denominator.list}
                          says={`${name} ${t(`rates.names.${id}`)} n`}
                        />
                      </small>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
