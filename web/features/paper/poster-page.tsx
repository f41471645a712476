import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkCode } from '../../intake-links/link-code.tsx';
import { addressOfLink, oneLink } from '../../intake-links/read-links.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { PaperBar } from './paper-bar.tsx';
import './paper.css';
import './poster.css';

const route = getRouteApi('/shell/intake-links/$linkId/poster');

/** The code of an intake link as one A4 page, for the wall of the building. */
export function PosterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { linkId } = route.useParams();
  const { data: link, error, refetch } = useQuery(oneLink(linkId));
  if (!link) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <div className="paper">
      <PaperBar back={() => void navigate({ to: '/intake-links' })} />
      <article className="paper-sheet paper-form poster" aria-label={t('intakeLinks.poster', { name: link.name })}>
        <h1 dir="auto">{link.name}</h1>
        {link.endedAt === null ? (
          <>
            <p className="poster-call">{t('intakeLinks.scan')}</p>
            <LinkCode link={link} size={400} />
            <p>{t('intakeLinks.noLogIn')}</p>
            <p className="poster-address">{addressOfLink(link.code)}</p>
          </>
        ) : (
          <p className="poster-call">{t('intakeLinks.endedPoster')}</p>
        )}
        <p dir="auto">{link.address}</p>
      </article>
    </div>
  );
}
