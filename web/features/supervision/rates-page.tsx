import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rateReport, type RateGrouping } from '../../reports/read-rates.ts';
import { DownloadLink } from '../../ui/download-link.tsx';
import { useMinute } from '../../ui/now.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { PeriodBar } from './period-bar.tsx';
import { inPeriod } from './periods.ts';
import { RateGroups } from './rate-groups.tsx';
import { RateTable } from './rate-table.tsx';
import { ReportNav } from './report-nav.tsx';
import './reports.css';

const route = getRouteApi('/shell/reports/rates');

/** 办理质效: response, resolution, satisfaction and the other rates, over all and by group. */
export function RatesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [by, setBy] = useState<RateGrouping>('unit');
  const filters = inPeriod(route.useSearch(), useMinute());
  const { from, to, unit, kind } = filters;
  const about = { from, to, unit, kind };
  const { data: report, error, refetch } = useQuery(rateReport(about, by));
  return (
    <div className="reports">
      <header className="reports-head">
        <h1>{t('rates.title')}</h1>
        <PeriodBar
          filters={filters}
          change={(some) => {
            const wanted = Object.entries({ ...filters, ...some }).filter(([, value]) => value !== undefined);
            void navigate({ to: '/reports/rates', search: Object.fromEntries(wanted) });
          }}
        />
        <DownloadLink path="/reports/rates.csv" query={{ ...about, groupBy: by }} name="rates.csv">
          {t('reports.formats.csv')}
        </DownloadLink>
      </header>
      <ReportNav filters={filters} />
      {report ? (
        <>
          <RateTable rates={report.rates} composite={report.composite} />
          <RateGroups groups={report.groups} by={by} change={setBy} />
        </>
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
