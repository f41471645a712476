import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseFilters } from '../../database/case-filters.ts';
import type { Reader } from '../../database/case-views.ts';
import { countFigures, within, type Axis, type Figure, type Window } from '../../database/figures.ts';
import { change, share } from '../../domain/rates.ts';
import { instantText } from '../cases/instants.ts';
import type { Language } from '../texts/language.ts';
import { topicName, topicOf } from './figure-groups.ts';
import { viewCount } from './rate-view.ts';
import type { HotReportView } from './rate-schema.ts';

/** Most topics and most places of a report: nobody works on more at once. */
const mostShown = 20;

type Compared = { now: number; before: number };
export type Periods = { now: Window; before: Window };

/** What is reported most in a period, by topic and by grid, against the period before. Two statements. */
export async function readHot(
  em: SqlEntityManager,
  reader: Reader,
  { about, periods }: { about: CaseFilters; periods: Periods },
  now: number,
  language: Language,
): Promise<HotReportView> {
  const pair = (axis: Axis, more: CaseFilters = {}) => {
    const figure = (window: Window): Figure => ({ axis, filters: within(axis, window, { ...about, ...more }) });
    return { now: figure(periods.now), before: figure(periods.before) };
  };
  const view = (counts: Compared, figures: { now: Figure; before: Figure }) => ({
    now: viewCount(counts.now, figures.now),
    before: viewCount(counts.before, figures.before),
    change: change(counts.now, counts.before),
  });
  const [registered, closed] = [pair('registered'), pair('closed')];
  const both = { ...registered, closedNow: closed.now, closedBefore: closed.before };
  const byTopic = await countFigures(em, reader, both, 'topic', now);
  const byGrid = await countFigures(em, reader, registered, 'grid', now);
  const ranked = <C extends Compared>(groups: Map<string, { name: string; counts: C }>) =>
    [...groups]
      .map(([key, { name, counts }]) => ({ key, name, counts }))
      .filter(({ counts }) => counts.now > 0 || counts.before > 0)
      .toSorted((a, b) => b.counts.now - a.counts.now || b.counts.before - a.counts.before || byKey(a, b))
      .slice(0, mostShown);
  const { totals } = byTopic;
  return {
    now: viewPeriod(periods.now),
    before: viewPeriod(periods.before),
    registered: view(totals, registered),
    closed: view({ now: totals.closedNow, before: totals.closedBefore }, closed),
    topics: ranked(byTopic.groups).map(({ key, counts }) => ({
      key,
      name: topicName(key, language),
      share: share(counts.now, totals.now),
      ...view(counts, pair('registered', topicOf(key))),
    })),
    places: ranked(byGrid.groups).map(({ key, name, counts }) => ({
      key,
      name,
      share: share(counts.now, totals.now),
      ...view(counts, pair('registered', { place: key })),
    })),
  };
}

function viewPeriod({ from, to }: Window) {
  return { from: instantText(from), to: instantText(to) };
}

const byKey = (a: { key: string }, b: { key: string }) => a.key.localeCompare(b.key, 'en');
