import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { breachList } from '../../reports/read-breaches.ts';
import { useMinute } from '../../ui/now.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { Attribution } from './attribution.tsx';
import { BreachTable } from './breach-table.tsx';
import { ExportLinks } from './export-links.tsx';
import { Figures } from './figures.tsx';
import { LatenessFoot } from './lateness.tsx';
import { Narrowed } from './narrowed.tsx';
import { PeriodBar } from './period-bar.tsx';
import { inPeriod } from './periods.ts';
import { ReportNav } from './report-nav.tsx';
import type { ReportSearch } from './report-search.ts';
import './reports.css';

const route = getRouteApi('/shell/reports/breaches');

/** 超期督办通报: every missed clock, with who had the case then and for how long each level had it. */
export function BreachPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const filters = inPeriod(route.useSearch(), useMinute());
  const list = useInfiniteQuery(breachList(filters));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const totals = list.data?.pages[0]?.totals;
  const { from, to, unit } = filters;
  const overview = { ...(from && { from }), ...(to && { to }), ...(unit && { unit }) };
  const change = (some: { [K in keyof ReportSearch]?: ReportSearch[K] | undefined }) => {
    const wanted = Object.entries({ ...filters, ...some }).filter(([, value]) => value !== undefined);
    void navigate({ to: '/reports/breaches', search: Object.fromEntries(wanted) });
  };
  const back = () => void navigate({ to: '/reports', search: overview });
  useKeys([{ keys: 'Escape', says: t('keys.back'), group: 'list', run: back }]);
  return (
    <div className="reports">
      <header className="reports-head">
        <h1>{t('reports.breachReport')}</h1>
        <PeriodBar filters={filters} change={change} />
        <ExportLinks filters={filters} />
        <Link to="/reports" search={overview} className="reports-next">
          {t('reports.toOverview')}
        </Link>
      </header>
      <ReportNav filters={filters} />
      <Narrowed filters={filters} change={change} />
      {totals && <Figures totals={totals} />}
      {list.isPending ? (
        <Loading />
      ) : list.isError && items.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <Empty good title={t('reports.noBreach')} hint={t('reports.noBreachHint')} />
      ) : (
        <>
          <div className="reports-pair">
            <Attribution filters={filters} by="level" />
            <Attribution filters={filters} by="unit" />
          </div>
          <BreachTable items={items} />
        </>
      )}
      {items.length > 0 && (
        <p className="reports-hint" role="status">
          {t('reports.shown', { shown: items.length, all: totals?.breached ?? items.length })}{' '}
          {list.hasNextPage && (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('board.more')}
            </Button>
          )}
        </p>
      )}
      <LatenessFoot lateness={list.data?.pages[0]?.lateness ?? null} />
    </div>
  );
}
