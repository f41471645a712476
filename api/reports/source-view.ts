import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseFilters } from '../../database/case-filters.ts';
import type { Reader } from '../../database/case-views.ts';
import { countFigures, within, type Figure, type Window } from '../../database/figures.ts';
import { share } from '../../domain/rates.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { viewCount } from './rate-view.ts';
import type { SourceReportView } from './rate-schema.ts';

/** How the matters of a window reached the street, the most frequent way first. One statement. */
export async function readSources(
  em: SqlEntityManager,
  reader: Reader,
  { about, window }: { about: CaseFilters; window: Window },
  now: number,
  language: Language,
): Promise<SourceReportView> {
  const figure = (more: CaseFilters = {}): Figure => ({
    axis: 'registered',
    filters: within('registered', window, { ...about, ...more }),
  });
  const figures = {
    registered: figure(),
    proactive: figure({ proactive: true }),
    foundByGrid: figure({ foundByGrid: true }),
  };
  const { totals, groups } = await countFigures(em, reader, figures, 'channel', now);
  const part = (name: 'proactive' | 'foundByGrid') => ({
    value: share(totals[name], totals.registered),
    ...viewCount(totals[name], figures[name]),
  });
  const { channels } = textsIn(language).nouns;
  return {
    registered: viewCount(totals.registered, figures.registered),
    proactive: part('proactive'),
    foundByGrid: part('foundByGrid'),
    items: [...groups]
      .map(
        ([
          channel,
          {
            counts: { registered },
          },
        ]) => ({
          channel,
          name: (channels as Record<string, string>)[channel] ?? channel,
          share: share(registered, totals.registered),
          ...viewCount(registered, figure({ channel })),
        }),
      )
      .toSorted((a, b) => b.count - a.count || a.channel.localeCompare(b.channel, 'en')),
  };
}
