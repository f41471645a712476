import { dateText, readDay } from './days.ts';
import type { Exceptions } from './holiday-notice.ts';
import { isCovered, occasionOn } from './work-calendar.ts';
import type { Occasion, WorkCalendar } from './work-calendar.ts';

/** A date that a calendar treats otherwise than before; `before` is what was assumed where the date was not covered yet. */
export type DateChange = { date: string; before: Occasion; after: Occasion; wasCovered: boolean };

/**
 * The calendar with the exceptions of `year` in place of those it had, covering that year too. Null where years between its coverage and
 * `year` would be covered without a notice of their own.
 */
export function withYear<C extends WorkCalendar>(calendar: C, year: number, { off, work }: Exceptions): C | null {
  const { from, to } = calendar.coverage;
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const dayBefore = dateText((readDay(first) ?? 0) - 1);
  const dayAfter = dateText((readDay(last) ?? 0) + 1);
  if (to < dayBefore || from > dayAfter) return null;
  // ISO texts of dates sort as the dates do. A range over the new year keeps the part that lies in the year before.
  const isSaidAgain = (a: string, b: string) => off.some(([c, d]) => c <= a && b <= d);
  const others = calendar.off.flatMap(([a, b, name]): [string, string, string][] => {
    const kept: [string, string, string][] = [];
    if (a < first) kept.push([a, b < dayBefore ? b : dayBefore, name]);
    if (b > last) kept.push([a > dayAfter ? a : dayAfter, b, name]);
    return kept.filter(([c, d]) => !isSaidAgain(c, d));
  });
  const isWorkSaidAgain = (date: string) => work.some(([other]) => other === date);
  const otherWork = calendar.work.filter(([date]) => (date < first || date > last) && !isWorkSaidAgain(date));
  const coverage = { from: from < first ? from : first, to: to > last ? to : last };
  const byDate = (a: readonly [string, ...string[]], b: readonly [string, ...string[]]) => (a[0] < b[0] ? -1 : 1);
  return {
    ...calendar,
    off: [...others, ...off].toSorted(byDate),
    work: [...otherWork, ...work].toSorted(byDate),
    coverage,
  };
}

/** The dates of `year` on which two sound calendars differ in kind or in the name of the holiday, oldest first. */
export function changedDates(before: WorkCalendar, after: WorkCalendar, year: number): DateChange[] {
  const first = readDay(`${year}-01-01`) ?? 0;
  const next = readDay(`${year + 1}-01-01`) ?? 0;
  return Array.from({ length: next - first }, (_, n) => first + n).flatMap((day) => {
    const change = { before: occasionOn(before, day), after: occasionOn(after, day) };
    if (JSON.stringify(change.before) === JSON.stringify(change.after)) return [];
    return [{ date: dateText(day), ...change, wasCovered: isCovered(before, day) }];
  });
}
