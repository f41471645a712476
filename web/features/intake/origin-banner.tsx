import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OriginName } from '../../origins/origin-name.tsx';
import { oneOrigin } from '../../origins/read-origins.ts';
import { Failed } from '../../ui/states.tsx';
import type { IntakeSearch } from './intake-search.ts';

/** What every case that is registered here comes from, and the way out of that. */
export function OriginBanner({ origin, resolution }: Required<Pick<IntakeSearch, 'origin'>> & IntakeSearch) {
  const { t } = useTranslation();
  const { data, error } = useQuery(oneOrigin(origin));
  if (error) return <Failed error={error} />;
  if (!data) return null;
  const asked = data.resolutions.find(({ n }) => n === resolution) ?? null;
  return (
    <p>
      {t('origins.cameFrom')} · <OriginName origin={{ ...data, resolution: asked }} />{' '}
      <Link to="/intake" search={{}}>
        {t('origins.notFrom')}
      </Link>
    </p>
  );
}
