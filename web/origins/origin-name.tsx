import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../cases/read-case.ts';
import { Moment } from '../ui/moment.tsx';

/** What a case came from, with the way there; of an origin elsewhere only what it was and when. */
export function OriginName({ origin }: { origin: NonNullable<CaseView['origin']> }) {
  const { t } = useTranslation();
  const { id, kind, title, at, resolution } = origin;
  return (
    <>
      {t(`kinds.channel.${kind}`)} ·{' '}
      {id === null ? (
        t('origins.elsewhere')
      ) : (
        <Link to="/origins/$originId" params={{ originId: id }} dir="auto">
          {title}
        </Link>
      )}
      {resolution && ` · ${t('origins.resolution', { n: resolution.n })}`} · <Moment at={at} />
    </>
  );
}
