import { readDateRanges } from './notice-dates.ts';
import type { DateRange, DateFault } from './notice-dates.ts';
import { dateText } from './days.ts';

/** The exceptions of a year as a calendar keeps them. */
export type Exceptions = {
  off: readonly (readonly [from: string, to: string, name: string])[];
  work: readonly (readonly [date: string, name: string])[];
};

/** A sentence, or a line of a table, of which nothing was taken over, and why. */
export type Unread = { text: string; why: DateFault | 'not_understood' | 'count_differs' | 'no_holiday' };

/** What a notice says, and everything in it that was not understood: nothing is dropped in silence. */
export type HolidayNotice = Exceptions & { unread: readonly Unread[] };

const heading = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])([^\d:]{1,20}):(.*)$/;
const off = /^(.+)放假(?:调休|补休)?(?:(\d{1,2})天)?$/;
const total = /^共(\d{1,2})天$/;
const remark = /^(?:不调休|与周末连休)$/;
const work = /^(.+)上班$/;
const longestQuote = 200;

/**
 * Reads the yearly notice of the State Council Office (regulation.md §8) for `year`: “一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”
 * A sentence whose weekday or number of days contradicts its dates is left out and named with the reason. Total for any text.
 */
export function readNotice(text: string, year: number): HolidayNotice {
  const found = { off: [] as [DateRange, string][], work: [] as [DateRange, string][], unread: [] as Unread[] };
  let name: string | null = null;
  for (const sentence of sentencesOf(text)) {
    const [, title, rest] = heading.exec(sentence) ?? [];
    if (title !== undefined) name = title;
    const said = rest ?? sentence;
    if (said === '') continue;
    const read = readSentence(said, year);
    if ('why' in read || name === null) {
      const why = 'why' in read ? read.why : 'no_holiday';
      found.unread.push({ text: sentence.slice(0, longestQuote), why });
      continue;
    }
    for (const range of read.ranges) found[read.kind].push([range, name]);
  }
  return { ...exceptionsOf(found), unread: found.unread };
}

/** Sentences without their blanks, with brackets, colons and digits of one width. */
function sentencesOf(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/[^\S\n]/gu, '');
  return plain.split(/[。;\n]/).filter((sentence) => sentence !== '');
}

function readSentence(
  sentence: string,
  year: number,
): { kind: 'off' | 'work'; ranges: DateRange[] } | { why: Unread['why'] } {
  const worked = work.exec(sentence)?.[1];
  if (worked !== undefined) {
    const ranges = readDateRanges(worked, year);
    return 'why' in ranges ? ranges : { kind: 'work', ranges };
  }
  const [first = '', ...others] = sentence.split(',');
  const [, dates, given] = off.exec(first) ?? [];
  if (dates === undefined || !others.every((part) => total.test(part) || remark.test(part)))
    return { why: 'not_understood' };
  const ranges = readDateRanges(dates, year);
  if ('why' in ranges) return ranges;
  const counts = [given, ...others.map((part) => total.exec(part)?.[1])].filter((count) => count !== undefined);
  const days = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return counts.every((count) => Number(count) === days) ? { kind: 'off', ranges } : { why: 'count_differs' };
}

/** Ranges by name as the exceptions of a calendar, in the order of their dates; a range that is worked is as many dates. */
export function exceptionsOf(found: Record<'off' | 'work', readonly (readonly [DateRange, string])[]>): Exceptions {
  const inOrder = (list: readonly (readonly [DateRange, string])[]) => list.toSorted(([a], [b]) => a.from - b.from);
  return {
    off: inOrder(found.off).map(([{ from, to }, name]) => [dateText(from), dateText(to), name] as const),
    work: inOrder(found.work).flatMap(([{ from, to }, name]) =>
      Array.from({ length: to - from + 1 }, (_, n) => [dateText(from + n), name] as const),
    ),
  };
}
