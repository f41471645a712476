import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { MediationPaperView } from '../../../api/paper/page-schema.ts';
import { Heads } from '../../ui/heads.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { PaperBar } from './paper-bar.tsx';
import { PaperPairs } from './paper-pairs.tsx';
import { mediationPaper } from './read-paper.ts';
import './paper.css';

const route = getRouteApi('/shell/cases/$caseId/mediation-papers/$paper');

/** 调解协议书, 调解笔录 or 告知书 as pages, for the browser to print. */
export function MediationPages() {
  const navigate = useNavigate();
  const { caseId, paper } = route.useParams();
  const { data: said, error, refetch } = useQuery(mediationPaper(caseId, paper));
  if (!said) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  const { title, subtitle, pairs, parts, signatures } = said;
  return (
    <div className="paper">
      <PaperBar
        back={() => void navigate({ to: '/mediation/$caseId', params: { caseId } })}
        pdf={`/api/v1/cases/${caseId}/mediation/papers/${paper}.pdf`}
        file={`${pairs[0]?.[1]}-${paper}.pdf`}
      />
      <div className="paper-sheet paper-form paper-mediation">
        <article>
          <h1>{title}</h1>
          <p className="paper-subtitle">{subtitle}</p>
          <PaperPairs className="paper-pairs" pairs={pairs} />
          {parts.map((part) => (
            <MediationPart key={part.name} part={part} />
          ))}
          <PaperPairs className="paper-signatures" pairs={signatures} />
        </article>
      </div>
    </div>
  );
}

function MediationPart({ part: { name, words, heads, rows } }: { part: MediationPaperView['parts'][number] }) {
  return (
    <section className="paper-part">
      <h2>{name}</h2>
      {heads.length === 0 ? (
        <p dir="auto">{words}</p>
      ) : (
        <table>
          <Heads words={heads} />
          <tbody>
            {rows.map((row, line) => (
              // Two parties may have one name, and lines never change their places.
              <tr key={line}>
                {row.map((cell, column) => (
                  <td key={heads[column]} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
