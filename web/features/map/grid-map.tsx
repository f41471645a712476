import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridCountView, PinView } from '../../reports/read-grids.ts';
import { drawMap } from './street-map.ts';
import './grid-map.css';

type Wanted = {
  grids: readonly GridCountView[];
  pins: readonly PinView[];
  /** Which grid the pointer or the focus is on, here or in the list. */
  near: string | null;
  chosen: string | undefined;
  come: (code: string | null) => void;
  choose: (code: string) => void;
  open: (caseId: string) => void;
};

/** The grids as areas, darker where more is overdue, each with its number; loaded by the page that shows it. */
export function GridMap({ grids, pins, near, chosen, ...heard }: Wanted) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<ReturnType<typeof drawMap>>(null);
  const latest = useRef(heard);
  const [zoomIn, zoomOut] = [t('map.zoomIn'), t('map.zoomOut')];
  useEffect(() => {
    latest.current = heard;
  });
  useEffect(() => {
    if (!place.current) return undefined;
    const map = drawMap(
      place.current,
      { zoomIn, zoomOut },
      {
        near: (code) => latest.current.come(code),
        choose: (code) => latest.current.choose(code),
        open: (caseId) => latest.current.open(caseId),
      },
    );
    drawn.current = map;
    return () => map.remove();
  }, [zoomIn, zoomOut]);
  useEffect(() => drawn.current?.showGrids(grids), [grids, zoomIn, zoomOut]);
  useEffect(() => drawn.current?.showPins(pins), [pins, zoomIn, zoomOut]);
  useEffect(() => drawn.current?.mark(near, chosen), [near, chosen, grids, zoomIn, zoomOut]);
  return (
    <div className="grid-map">
      <div ref={place} className="grid-map-place" role="group" aria-label={t('map.map')} />
      <p className="grid-map-legend">
        {t('map.legend')} · {t('map.pinLegend')}{' '}
        <button type="button" onClick={() => drawn.current?.showAll()}>
          {t('map.whole')}
        </button>
      </p>
    </div>
  );
}
