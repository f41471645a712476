import { readCalendar } from '../../../domain/calendar-content.ts';
import type { WorkCalendar } from '../../../domain/work-calendar.ts';
import type { Content } from './content.ts';

const mostYears = 20;

/** The years between two dates, both included; none where they are no dates. */
export function yearsOf(from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (!(first > 0 && last >= first && last - first < mostYears)) return [];
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** The days of a calendar, or null where they contradict themselves: of those no date can be told. */
export function daysOf(content: Content): WorkCalendar | null {
  const { utcOffsetMinutes, weeks, off, work, coverage } = content;
  const { calendar, faults } = readCalendar({ name: 'draft', utcOffsetMinutes, weeks, off, work, coverage }, 1);
  return faults.length > 0 ? null : calendar;
}
