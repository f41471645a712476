import { readDay } from './days.ts';
import { exceptionsOf } from './holiday-notice.ts';
import type { HolidayNotice, Unread } from './holiday-notice.ts';
import type { DateRange } from './notice-dates.ts';

const line = /^"?(\d{4}-\d{2}-\d{2})"?,"?(off|work)"?,(?:"([^"]{1,40})"|([^",]{1,40}))$/;
const head = /^"?date"?,/i;
const longestQuote = 200;

/**
 * Reads the exceptions of `year` from lines `2027-01-01,off,元旦`, with or without a line of headings; dates off in a row with one name become
 * one range. A line that says anything else is named, as in `readNotice`. Total for any text.
 */
export function readHolidayTable(text: string, year: number): HolidayNotice {
  const found = { off: [] as [DateRange, string][], work: [] as [DateRange, string][] };
  const unread: Unread[] = [];
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/);
  lines.forEach((written, n) => {
    const said = written.trim();
    if (said === '' || (n === 0 && head.test(said))) return;
    const leave = (why: Unread['why']) => unread.push({ text: said.slice(0, longestQuote), why });
    const [, date = '', kind, quoted, bare] = line.exec(said) ?? [];
    if (kind === undefined) return leave('not_understood');
    const day = readDay(date);
    if (day === null) return leave('no_such_date');
    if (!date.startsWith(`${year}-`)) return leave('other_year');
    found[kind === 'off' ? 'off' : 'work'].push([{ from: day, to: day }, (quoted ?? bare ?? '').trim()]);
  });
  return { ...exceptionsOf({ ...found, off: joined(found.off) }), unread };
}

function joined(dates: readonly [DateRange, string][]): [DateRange, string][] {
  const ranges: [DateRange, string][] = [];
  for (const [{ from, to }, name] of dates.toSorted(([a], [b]) => a.from - b.from)) {
    const last = ranges.at(-1);
    if (last && last[1] === name && last[0].to === from - 1) last[0] = { from: last[0].from, to };
    else ranges.push([{ from, to }, name]);
  }
  return ranges;
}
