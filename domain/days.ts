/** A local date, counted as days since 1970-01-01. Date arithmetic without `Date`, whose zone is the machine's and not the street's. */
export type Day = number;

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** Whole minutes from one instant to a later one (epoch ms). */
export function minutesBetween(from: number, to: number): number {
  return Math.floor((to - from) / minuteMs);
}

/** The day of a `YYYY-MM-DD` text; null when the text is no date of the calendar (2026-02-29). */
export function readDay(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const day = dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return dateText(day) === text ? day : null;
}

/** The `YYYY-MM-DD` text of a day. */
export function dateText(day: Day): string {
  const { year, month, date } = civil(day);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
}

/** Month and date of a day as one comparable number, 101 to 1231: seasons recur every year. */
export function monthDay(day: Day): number {
  const { month, date } = civil(day);
  return month * 100 + date;
}

/** The comparable number of an `MM-DD` text; null when no year has that date. */
export function readMonthDay(text: string): number | null {
  const day = readDay(`2024-${text}`); // a leap year, so that 02-29 is legal
  return day === null ? null : monthDay(day);
}

/** Whether a month and date (`monthDay`) lies in a season, both ends included; a season may pass the new year. */
export function isInSeason({ from, to }: { from: number; to: number }, at: number): boolean {
  return from <= to ? at >= from && at <= to : at >= from || at <= to;
}

/** Day of the week, Monday = 0. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

// Both conversions count years from 1 March, so that the leap day is the last of its year (Hinnant, "chrono-compatible date algorithms").
const dayOfEpoch = 719_468;
const daysIn400Years = 146_097;

function dayOf(year: number, month: number, date: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysIn400Years + dayOfEra - dayOfEpoch;
}

function civil(day: Day): { year: number; month: number; date: number } {
  const era = Math.floor((day + dayOfEpoch) / daysIn400Years);
  const dayOfEra = day + dayOfEpoch - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
