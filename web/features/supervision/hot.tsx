import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../reports/figure.tsx';
import { hotReport, type HotReportView } from '../../reports/read-rates.ts';
import { Heads } from '../../ui/heads.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { percent } from './percent.ts';
import type { ReportSearch } from './report-search.ts';

/** 高频诉求: what is reported most, by topic and by grid, against the time before or the year before. */
export function Hot({ about }: { about: ReportSearch }) {
  const { t } = useTranslation();
  const [against, setAgainst] = useState<'period' | 'year'>('period');
  const { data: report, error, refetch } = useQuery(hotReport(about, against));
  return (
    <section className="reports-card" aria-labelledby="hot">
      <header className="reports-about">
        <h2 id="hot">{t('rates.hot')}</h2>
        <Select<'period' | 'year'>
          aria-label={t('rates.against')}
          value={against}
          style={{ minWidth: '9rem' }}
          onChange={setAgainst}
          options={(['period', 'year'] as const).map((value) => ({ value, label: t(`rates.againsts.${value}`) }))}
        />
      </header>
      {!report ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : report.topics.length === 0 ? (
        <Empty title={t('reports.nothing')} hint={t('reports.nothingHint')} />
      ) : (
        <>
          <Lines of="topic" lines={report.topics} sum={report.registered} />
          <h3>{t('rates.hotPlaces')}</h3>
          <Lines of="place" lines={report.places} sum={report.registered} />
        </>
      )}
    </section>
  );
}

type Lined = { of: 'topic' | 'place'; lines: HotReportView['topics']; sum: HotReportView['registered'] };

function Lines({ of, lines, sum }: Lined) {
  const { t } = useTranslation();
  const heads = ([of, 'now', 'share', 'before', 'change'] as const).map((head) => t(`rates.${head}`));
  const rows = [
    ...lines.map((line) => ({ ...line, isSum: false })),
    { ...sum, key: '', name: t('reports.sum'), share: null, isSum: true },
  ];
  return (
    <table>
      <Heads words={heads} />
      <tbody>
        {rows.map(({ key, name, share, now, before, change, isSum }) => (
          <tr key={key} className={isSum ? 'reports-sum' : undefined}>
            <th scope="row">{name}</th>
            <td>
              <Figure value={now.count} list={now.list} says={`${name} ${t('rates.now')}`} />
            </td>
            <td>{isSum ? '' : percent(share)}</td>
            <td>
              <Figure value={before.count} list={before.list} says={`${name} ${t('rates.before')}`} />
            </td>
            <td>{changed(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With its sign; a dash where there was nothing before. */
function changed(change: number | null): string {
  return change === null ? '—' : `${change > 0 ? '+' : ''}${percent(change)}`;
}
