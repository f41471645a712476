import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseFilters } from '../../database/case-filters.ts';
import type { Reader } from '../../database/case-views.ts';
import { countFigures, within, type Figure, type Window } from '../../database/figures.ts';
import { nameOf, ratesOver } from '../../database/rate-figures.ts';
import type { Language } from '../texts/language.ts';
import { viewCount, viewRate } from './rate-view.ts';
import type { ReworkReportView } from './rate-schema.ts';
import { reportWords } from './report-words.ts';

/** What was done again in a window and after which check; and what is being done again right now. One statement. */
export async function readRework(
  em: SqlEntityManager,
  reader: Reader,
  { about, window }: { about: CaseFilters; window: Window },
  now: number,
  language: Language,
): Promise<ReworkReportView> {
  const { rework } = ratesOver(about, window, now);
  const started = (more: CaseFilters = {}): Figure => ({
    axis: 'reworked',
    filters: within('reworked', window, { ...about, ...more }),
  });
  const open: Figure = { axis: 'reworked', filters: { ...about, status: 'reworking' } };
  const figures: Record<string, Figure> = { started: started(), open };
  for (const figure of [rework.numerator, rework.denominator]) figures[nameOf(figure)] = figure;
  const { totals, groups } = await countFigures(em, reader, figures, 'cause', now);
  const { causes } = reportWords[language];
  return {
    rate: viewRate('rework', rework, rework, totals),
    started: viewCount(totals['started'] ?? 0, started()),
    open: viewCount(totals['open'] ?? 0, open),
    causes: [...groups]
      .filter(([, { counts }]) => (counts['started'] ?? 0) > 0)
      .map(([cause, { counts }]) => ({
        cause,
        name: (causes as Record<string, string>)[cause] ?? cause,
        ...viewCount(counts['started'] ?? 0, started({ reworkCause: cause })),
      })),
  };
}
