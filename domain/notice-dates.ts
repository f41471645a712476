import { readDay, weekday } from './days.ts';
import type { Day } from './days.ts';

/** Local dates, both ends included. */
export type DateRange = { from: Day; to: Day };

/** Why dates of a notice are not believed. */
export type DateFault = 'not_understood' | 'no_such_date' | 'weekday_differs' | 'reversed' | 'other_year';

type NamedDate = { year?: string; month: string; date: string; weekday?: number };

const weekdays = '一二三四五六日';

/** Reads “2月14日(周六)、2月28日(周六)” or “1月1日(周四)至3日(周六)”, and checks each weekday. A range over the new year ends in `year`; no date lies elsewhere
 * than there and in the December before. Total for any text. */
export function readDateRanges(text: string, year: number): DateRange[] | { why: DateFault } {
  const ranges: DateRange[] = [];
  let at = 0;
  let month: string | undefined;
  const next = (): NamedDate | null => {
    const date = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?/y;
    date.lastIndex = at;
    const found = date.exec(text);
    if (!found) return null;
    at = date.lastIndex;
    month = found[2] ?? month;
    const named = /(?:周|星期)([一二三四五六日天])/.exec(found[4] ?? '')?.[1]?.replace('天', '日');
    return {
      ...(found[1] !== undefined && { year: found[1] }),
      month: month ?? '',
      date: found[3] ?? '',
      ...(named !== undefined && { weekday: weekdays.indexOf(named) }),
    };
  };
  do {
    const first = next();
    if (!first) return { why: 'not_understood' };
    const ends = /[至到~-]/.test(text[at] ?? '');
    if (ends) at++;
    const last = ends ? next() : first;
    if (!last) return { why: 'not_understood' };
    const range = rangeOf(first, last, year);
    if ('why' in range) return range;
    ranges.push(range);
  } while (text[at++] === '、');
  return at > text.length ? ranges : { why: 'not_understood' };
}

function rangeOf(first: NamedDate, last: NamedDate, year: number): DateRange | { why: DateFault } {
  const overNewYear = first.year === undefined && Number(first.month) > Number(last.month);
  const from = dayOf(first, overNewYear ? year - 1 : year);
  const to = dayOf(last, year);
  if (from === null || to === null) return { why: 'no_such_date' };
  const earliest = readDay(`${year - 1}-12-01`) ?? Infinity;
  const latest = readDay(`${year}-12-31`) ?? -Infinity;
  if (from > to) return { why: 'reversed' };
  if (from < earliest || to > latest) return { why: 'other_year' };
  const differs = [
    [first, from],
    [last, to],
  ] as const;
  if (differs.some(([named, day]) => named.weekday !== undefined && named.weekday !== weekday(day)))
    return { why: 'weekday_differs' };
  return { from, to };
}

function dayOf({ year, month, date }: NamedDate, usual: number): Day | null {
  return readDay(`${year ?? usual}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
