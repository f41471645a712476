import type { CaseFilters } from '../../database/case-filters.ts';
import { ageingBands, overdueBeyond } from '../../domain/ageing.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { casesAddress } from './links.ts';
import type { AgeingQueryString, AgeingReportView } from './schema.ts';

/** What is overdue, and then the same by bands: the filters of the lists that the report counts. */
export function ageingLists(query: AgeingQueryString, calendar: WorkCalendar, now: number): CaseFilters[] {
  const overdue = { ...query, view: 'overdue' as const };
  // Due at midnight belongs to the date that ends then, and so a band begins a moment after it.
  const after = (days: number) => overdueBeyond(calendar, days, now) + 1;
  const bands = ageingBands.map(({ over, upTo }) => ({
    ...overdue,
    dueAfter: upTo === null ? undefined : after(upTo),
    dueBefore: over === 0 ? now : after(over),
  }));
  return [{ ...overdue, dueBefore: now }, ...bands];
}

/** The counts of those lists with the lists themselves. */
export function viewAgeing(lists: readonly CaseFilters[], counts: readonly number[]): AgeingReportView {
  const [overdue = {}, ...bands] = lists;
  const [all = 0, ...ofBands] = counts;
  return {
    overdue: all,
    list: casesAddress(overdue),
    items: ageingBands.map((band, at) => ({ ...band, overdue: ofBands[at] ?? 0, list: casesAddress(bands[at] ?? {}) })),
  };
}
