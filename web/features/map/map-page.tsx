import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { gridCounts, gridPins } from '../../reports/read-grids.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { GridTable } from './grid-table.tsx';
import { PinList } from './pin-list.tsx';
import './map-page.css';

const GridMap = lazy(async () => ({ default: (await import('./grid-map.tsx')).GridMap }));
const route = getRouteApi('/shell/map');
const noPins: never[] = [];

/** 网格地图: where cases are overdue, on the map and in the list that mirrors it; the worst on top. */
export function MapPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { grid: chosen } = route.useSearch();
  const [near, come] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(gridCounts);
  const grids = useMemo(
    () =>
      data?.toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || a.code.localeCompare(b.code, 'en')) ?? [],
    [data],
  );
  const about = grids.find(({ code }) => code === chosen);
  const { data: pins, error: pinError, refetch: retryPins } = useQuery(gridPins(about?.code));
  const choose = (code: string | undefined) =>
    void navigate({ to: '/map', search: code === undefined || code === chosen ? {} : { grid: code }, replace: true });
  useKeys([{ keys: 'Escape', says: t('map.whole'), group: 'list', run: () => choose(undefined) }]);
  const mirrored = { grids, near, chosen, come, choose };
  return (
    <div className="map-page">
      <header>
        <h1>{t('map.title')}</h1>
        <p>{t('map.hint')}</p>
      </header>
      {!data && error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : grids.length === 0 ? (
        <Empty title={t('map.none')} hint={t('map.noneHint')} />
      ) : (
        <div className="map-page-pair">
          {grids.some(({ boundary }) => boundary) ? (
            <Suspense fallback={<Loading />}>
              <GridMap
                {...mirrored}
                pins={pins?.items ?? noPins}
                open={(caseId) => void navigate({ to: '/cases/$caseId', params: { caseId } })}
              />
            </Suspense>
          ) : (
            <Empty title={t('map.undrawn')} />
          )}
          <div className="map-page-list">
            <GridTable {...mirrored} />
            {about && pins && <PinList grid={about.name} pins={pins} />}
            {about && pinError && <Failed error={pinError} retry={() => void retryPins()} />}
          </div>
        </div>
      )}
    </div>
  );
}
