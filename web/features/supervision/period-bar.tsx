import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { readNow } from '../../ui/now.ts';
import { flatten, unitTrees } from '../../units/list-units.ts';
import { dateAfter, dateOf, lastDateBefore, periodAt, periodIds } from './periods.ts';
import type { ReportSearch } from './report-search.ts';

type Change = { [K in keyof ReportSearch]?: ReportSearch[K] | undefined };

/** Which time and whose cases a report is about. */
export function PeriodBar({ filters, change }: { filters: ReportSearch; change: (some: Change) => void }) {
  const { t } = useTranslation();
  const { data: trees = [] } = useQuery(unitTrees);
  const { from, to, unit } = filters;
  const now = readNow();
  const period = periodIds.find((id) => {
    const known = periodAt(id, now);
    return known.from === from && known.to === to;
  });
  return (
    <search className="reports-about" aria-label={t('reports.about')}>
      <Select
        aria-label={t('reports.period')}
        value={period ?? ('own' as const)}
        style={{ minWidth: '8rem' }}
        onChange={(id) => id !== 'own' && change(periodAt(id, readNow()))}
        options={[
          ...periodIds.map((id) => ({ value: id, label: t(`reports.periods.${id}`) })),
          ...(period ? [] : [{ value: 'own' as const, label: t('reports.periods.own') }]),
        ]}
      />
      <input
        type="date"
        aria-label={t('reports.from')}
        value={from === undefined ? '' : dateOf(from)}
        onChange={({ target }) => target.value && change({ from: target.value })}
      />
      <span aria-hidden="true">–</span>
      <input
        type="date"
        aria-label={t('reports.until')}
        value={to === undefined ? '' : lastDateBefore(to)}
        onChange={({ target }) => target.value && change({ to: dateAfter(target.value) })}
      />
      <Select<string | null>
        aria-label={t('reports.unit')}
        placeholder={t('reports.allUnits')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: '14rem' }}
        popupMatchSelectWidth={false}
        value={unit ?? null}
        onChange={(code) => change({ unit: code ?? undefined })}
        options={flatten(trees).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
      />
    </search>
  );
}
