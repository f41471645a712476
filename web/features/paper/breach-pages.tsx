import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { BreachPagesView } from '../../../api/paper/page-schema.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { PaperBar } from './paper-bar.tsx';
import { breachPages } from './read-paper.ts';
import './paper.css';
import { Heads } from '../../ui/heads.tsx';

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

/** A table of the report; `wide`: the second column holds what takes most room. */
function Rows({ heads, rows, wide = false }: BreachPagesView['items'] & { wide?: boolean }) {
  return (
    <table className={wide ? 'paper-wide' : undefined}>
      <Heads words={heads} />
      <tbody>
        {rows.map((row, line) => (
          // Nothing else tells two missed clocks of one case apart, and the lines never change their places.
          <tr key={line}>
            {row.map((words, column) => (
              <td key={heads[column]} dir="auto">
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
