import { dateText, dayMs, readDay, weekday, type Day } from './days.ts';

/** A week by ISO 8601: it begins on Monday in China time, and the week of 4 January is the first of its year. */
export type IsoWeek = { year: number; week: number };

// China has one time of day and no summer time (sla.md "Calendar").
const offsetMs = 8 * 3_600_000;

/** The Monday 00:00 in China with which a week begins (epoch ms). */
export function mondayOf({ year, week }: IsoWeek): number {
  const fourth = dayIn(year, '01-04');
  return (fourth - weekday(fourth) + (week - 1) * 7) * dayMs - offsetMs;
}

/** The week in which an instant (epoch ms) lies. */
export function weekOf(at: number): IsoWeek {
  const day = Math.floor((at + offsetMs) / dayMs);
  const thursday = day - weekday(day) + 3;
  const year = Number(dateText(thursday).slice(0, 4));
  return { year, week: Math.floor((thursday - dayIn(year, '01-01')) / 7) + 1 };
}

/** `2026-W09`, as groups and addresses name a week. */
export function weekText({ year, week }: IsoWeek): string {
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Reads `2026-W09`; null where that is no week. */
export function readWeek(text: string): IsoWeek | null {
  const [, year = '', number = ''] = /^(\d{4})-W(\d\d)$/.exec(text) ?? [];
  const week = { year: Number(year), week: Number(number) };
  return year !== '' && weekText(weekOf(mondayOf(week))) === text ? week : null;
}

function dayIn(year: number, date: string): Day {
  return readDay(`${String(year).padStart(4, '0')}-${date}`) ?? 0;
}
