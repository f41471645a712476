import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Failed, Loading } from '../../ui/states.tsx';
import { PaperBar } from './paper-bar.tsx';
import { breachPages } from './read-paper.ts';
import { Rows } from './rows.tsx';
import './paper.css';

const route = getRouteApi('/shell/reports/breaches/paper');

/** 超期督办通报 as pages, for the browser to print. */
export function BreachPages() {
  const navigate = useNavigate();
  const filters = route.useSearch();
  const { data: report, error, refetch } = useQuery(breachPages(filters));
  if (!report) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  const { title, subtitle, totals, groups, items, note, lateness } = report;
  return (
    <div className="paper">
      <PaperBar
        back={() => void navigate({ to: '/reports/breaches', search: filters })}
        pdf={`/api/v1/reports/breaches.pdf?${new URLSearchParams(filters).toString()}`}
        file="breaches.pdf"
      />
      <div className="paper-sheet paper-report">
        <article>
          <h1>{title}</h1>
          <p className="paper-subtitle">{subtitle}</p>
          <Rows {...totals} />
          <Rows {...groups} />
          <Rows {...items} wide />
          <p>{note}</p>
          {lateness && <p>{lateness}</p>}
        </article>
      </div>
    </div>
  );
}
