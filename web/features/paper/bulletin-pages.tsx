import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Failed, Loading } from '../../ui/states.tsx';
import { PaperBar } from './paper-bar.tsx';
import { bulletinPages } from './read-paper.ts';
import { Rows } from './rows.tsx';
import './paper.css';

const route = getRouteApi('/shell/reports/weekly/$year/$week/paper');

/** 物业纠纷周报 as pages, for the browser to print. */
export function BulletinPages() {
  const navigate = useNavigate();
  const { year, week } = route.useParams();
  const { data: bulletin, error, refetch } = useQuery(bulletinPages(year, week));
  if (!bulletin) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  const { title, subtitle, totals, items, note, taken, signatures } = bulletin;
  return (
    <div className="paper">
      <PaperBar
        back={() => void navigate({ to: '/reports/weekly', search: { year: Number(year), week: Number(week) } })}
        pdf={`/api/v1/reports/weekly/${year}/${week}.pdf`}
        file={`bulletin-${year}-W${week}.pdf`}
      />
      <div className="paper-sheet paper-report">
        <article>
          <h1>{title}</h1>
          <p className="paper-subtitle">{subtitle}</p>
          <Rows {...totals} />
          <Rows {...items} />
          <p>{note}</p>
          <h2>{taken}</h2>
          <ul>
            {signatures.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </article>
      </div>
    </div>
  );
}
