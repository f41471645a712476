import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { suggestedRoute } from './read-route.ts';

/** Where the catalogue sends such a case, and whom it has told; nothing where no route is for it. */
export function RouteHint({ of }: { of: { kind: string; topic: string; unit: string } }) {
  const { t } = useTranslation();
  const { data } = useQuery(suggestedRoute(of));
  if (!data?.unit && !data?.notify) return null;
  return (
    <>
      {data.unit && <span>{t('catalogue.suggested', { name: data.unit.unit.name, code: data.unit.unit.code })} </span>}
      {data.notify && <span>{t('catalogue.told', { name: data.notify.unit.name })}</span>}
    </>
  );
}
