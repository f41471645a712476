import type { CaseFilters } from '../../database/case-filters.ts';
import type { Counts, Figure, Window } from '../../database/figures.ts';
import { nameOf, ratesOver, type Rate } from '../../database/rate-figures.ts';
import { composite, rateIds, share, type RateId } from '../../domain/rates.ts';
import type { Language } from '../texts/language.ts';
import { groupOf, topicName, type RateGrouping } from './figure-groups.ts';
import { casesAddress } from './links.ts';
import type { CountedView, RateReportView, RateView } from './rate-schema.ts';

type Numbers = Record<string, number>;
type About = { about: CaseFilters; window: Window; now: number };

/** The rates over all and by group, each number with the list that makes it up. */
export function viewRates(
  { totals, groups }: Counts<string>,
  { about, window, now }: About,
  groupBy: RateGrouping | undefined,
  language: Language,
): RateReportView {
  const over = ratesOver(about, window, now);
  return {
    ...viewAll(over, over, totals),
    groups: [...groups].map(([key, { name, counts }]) => {
      const group = groupOf(about, groupBy ?? 'unit', key);
      const lists = ratesOver(group.about, window, now, group.part);
      return { key, name: groupBy === 'topic' ? topicName(key, language) : name, ...viewAll(over, lists, counts) };
    }),
  };
}

/** The numbers stand under the names of `counted`; `listed` are the same rates of the group alone. */
function viewAll(counted: Record<RateId, Rate>, listed: Record<RateId, Rate>, numbers: Numbers) {
  const rates = rateIds.map((id) => viewRate(id, counted[id], listed[id], numbers));
  const valueOf = (id: RateId) => rates.find((rate) => rate.id === id)?.value ?? null;
  return {
    composite: composite({
      response: valueOf('response'),
      resolution: valueOf('resolution'),
      satisfaction: valueOf('satisfaction'),
    }),
    rates,
  };
}

export function viewRate(id: RateId, counted: Rate, listed: Rate, numbers: Numbers): RateView {
  const view = (of: Figure, list: Figure) => viewCount(numbers[nameOf(of)] ?? 0, list);
  const numerator = view(counted.numerator, listed.numerator);
  const denominator = view(counted.denominator, listed.denominator);
  return {
    id,
    value: share(numerator.count, denominator.count),
    numerator,
    denominator,
    excluded: counted.excluded.map(([why, of], at) => ({ why, ...view(of, listed.excluded[at]?.[1] ?? of) })),
  };
}

export function viewCount(count: number, { filters }: Figure): CountedView {
  return { count, list: casesAddress(filters) };
}
