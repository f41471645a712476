import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DownloadLink } from '../../ui/download-link.tsx';
import { useMinute } from '../../ui/now.ts';
import { Hot } from './hot.tsx';
import { PeriodBar } from './period-bar.tsx';
import { inPeriod } from './periods.ts';
import { PoliceArrival } from './police-arrival.tsx';
import { ReportNav } from './report-nav.tsx';
import { Rework } from './rework.tsx';
import { Sources } from './sources.tsx';
import './reports.css';

const route = getRouteApi('/shell/reports/matters');
const tables = ['sources', 'hot', 'rework', 'police'] as const;

/** 来源与热点: where matters come from, what there is most of, what had to be done again, and how fast the police came. */
export function MattersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const filters = inPeriod(route.useSearch(), useMinute());
  const { from, to, unit, kind } = filters;
  const about = { ...(from && { from }), ...(to && { to }), ...(unit && { unit }), ...(kind && { kind }) };
  return (
    <div className="reports">
      <header className="reports-head">
        <h1>{t('rates.matters')}</h1>
        <PeriodBar
          filters={filters}
          change={(some) => {
            const wanted = Object.entries({ ...filters, ...some }).filter(([, value]) => value !== undefined);
            void navigate({ to: '/reports/matters', search: Object.fromEntries(wanted) });
          }}
        />
        <nav className="reports-export" aria-label={t('reports.export')}>
          {tables.map((table) => (
            <DownloadLink key={table} path={`/reports/${table}.csv`} query={about} name={`${table}.csv`}>
              {t(`rates.${table}`)} CSV
            </DownloadLink>
          ))}
        </nav>
      </header>
      <ReportNav filters={filters} />
      <Hot about={about} />
      <div className="reports-pair">
        <Sources about={about} />
        <Rework about={about} />
      </div>
      <PoliceArrival about={about} />
    </div>
  );
}
