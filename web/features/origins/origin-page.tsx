import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { oneOrigin } from '../../origins/read-origins.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { NoteSection } from './note-section.tsx';
import { OriginCases } from './origin-cases.tsx';
import { OriginFacts } from './origin-facts.tsx';
import { ResolutionSection } from './resolution-section.tsx';
import './origins.css';

const route = getRouteApi('/shell/origins/$originId');

/** One origin: what it was, the cases that came from it, what it resolved, and the opinions that are no case. */
export function OriginPage() {
  const { t } = useTranslation();
  const { originId } = route.useParams();
  const { data: seen, error, refetch } = useQuery(oneOrigin(originId));
  if (!seen) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  const { id, kind, title, extendable } = seen;
  return (
    <article className="origins" key={id}>
      <header className="origins-card">
        <p className="origins-soft">{t(`kinds.channel.${kind}`)}</p>
        <div className="origins-head">
          <h1 dir="auto">{title}</h1>
          {extendable && (
            <Link to="/intake" search={{ origin: id }} className="origins-action">
              {t('origins.registerCase')}
            </Link>
          )}
        </div>
        <OriginFacts seen={seen} />
      </header>
      <OriginCases id={id} />
      {kind === 'meeting' && <ResolutionSection seen={seen} />}
      <NoteSection seen={seen} />
    </article>
  );
}
