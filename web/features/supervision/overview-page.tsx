import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { breachSums } from '../../reports/read-breaches.ts';
import { RepeatsCard } from '../../reports/repeats-card.tsx';
import { useMinute } from '../../ui/now.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { Ageing } from './ageing.tsx';
import { Figures } from './figures.tsx';
import { LevelShares } from './level-shares.tsx';
import { PeriodBar } from './period-bar.tsx';
import { inPeriod } from './periods.ts';
import { ReportNav } from './report-nav.tsx';
import { RightNow } from './right-now.tsx';
import { UnitRanking } from './unit-ranking.tsx';
import './reports.css';

const route = getRouteApi('/shell/reports');

/** 督办总览: how the area keeps its times, and where it does not. Every number opens the list that makes it up. */
export function OverviewPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { from, to, unit } = inPeriod(route.useSearch(), useMinute());
  const filters = { ...(from && { from }), ...(to && { to }), ...(unit && { unit }) };
  const { data: report, error, refetch } = useQuery(breachSums(filters));
  useKeys([
    {
      keys: 'v',
      says: t('reports.toBreaches'),
      group: 'list',
      run: () => void navigate({ to: '/reports/breaches', search: filters }),
    },
  ]);
  return (
    <div className="reports">
      <header className="reports-head">
        <h1>{t('reports.overview')}</h1>
        <PeriodBar
          filters={filters}
          change={(some) => {
            const wanted = Object.entries({ ...filters, ...some }).filter(([, value]) => value !== undefined);
            void navigate({ to: '/reports', search: Object.fromEntries(wanted) });
          }}
        />
        <Link to="/reports/breaches" search={filters} className="reports-next">
          {t('reports.toBreaches')} <kbd>v</kbd>
        </Link>
      </header>
      <ReportNav filters={filters} />
      {report ? <Figures totals={report.totals} /> : error ? null : <Loading />}
      {!report && error && <Failed error={error} retry={() => void refetch()} />}
      <div className="reports-pair">
        <RightNow />
        <Ageing unit={unit} />
      </div>
      <RepeatsCard />
      {report && <UnitRanking groups={report.groups} />}
      <LevelShares filters={filters} />
    </div>
  );
}
