import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseFilters } from '../../database/case-filters.ts';
import type { Reader } from '../../database/case-views.ts';
import { countFigures, within, type Figure, type Window } from '../../database/figures.ts';
import { noArrival, readArrivalMinutes } from '../../database/police-minutes.ts';
import type { PoliceReportView } from './police-schema.ts';
import { viewCount } from './rate-view.ts';

type Counts = Record<'called' | 'arrived', number>;

/** How often the police was called in a window, and how fast it came, the grid with the most calls first. Two statements. */
export async function readPolice(
  em: SqlEntityManager,
  reader: Reader,
  { about, window }: { about: CaseFilters; window: Window },
  now: number,
): Promise<PoliceReportView> {
  const figure = (more: CaseFilters): Figure => ({
    axis: 'policeCalled',
    filters: within('policeCalled', window, { ...about, ...more }),
  });
  const figuresOf = (place: CaseFilters = {}) => ({
    called: figure(place),
    arrived: figure({ ...place, policeArrived: true }),
  });
  const figures = figuresOf();
  const { totals, groups } = await countFigures(em, reader, figures, 'grid', now);
  const { all, grids } = await readArrivalMinutes(em, reader, figures.arrived.filters, now);
  const view = ({ called, arrived }: Counts, lists: Record<keyof Counts, Figure>) => ({
    called: viewCount(called, lists.called),
    arrived: viewCount(arrived, lists.arrived),
  });
  return {
    ...view(totals, figures),
    ...all,
    grids: [...groups]
      .map(([key, { name, counts }]) => ({
        key,
        name,
        ...view(counts, figuresOf({ place: key })),
        ...(grids.get(key) ?? noArrival),
      }))
      .toSorted((a, b) => b.called.count - a.called.count || a.key.localeCompare(b.key, 'en')),
  };
}
