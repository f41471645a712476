import { millisecondsOf, type Budget } from './budget.ts';
import { deadline } from './deadlines.ts';
import { searchLimit } from './running-time.ts';
import { closeOfBusiness, dueDay, instantOn, spansOn, type WorkCalendar } from './work-calendar.ts';

/** The instant by which the offset has passed since the due time (epoch ms), counted as a budget is; a 24:00 due belongs to the day that ended. */
export function instantAfterDue(calendar: WorkCalendar, dueAt: number, offset: Budget): number {
  const byDay = offset.unit === 'working_day' || offset.unit === 'calendar_day';
  return deadline(calendar, offset, [[byDay ? dueAt - 1 : dueAt, null]])?.dueAt ?? dueAt;
}

/** The instant at which exactly the offset is left until the due time (epoch ms): elapsed or working time, or the closing of the n-th working or
 * calendar date before the due date. */
export function instantBeforeDue(calendar: WorkCalendar, dueAt: number, { unit, budget }: Budget): number {
  const amount = Math.round(budget * (millisecondsOf[unit] ?? 0));
  switch (unit) {
    case 'emergency_minute':
    case 'emergency_hour':
      return dueAt - amount;
    case 'working_minute':
    case 'working_hour':
      return workingTimeBefore(calendar, dueAt, amount);
    case 'working_day':
      return closingBefore(calendar, dueAt, budget);
    case 'calendar_day':
      return instantOn(calendar, dueDay(calendar, dueAt) - budget, 1440);
  }
}

function workingTimeBefore(calendar: WorkCalendar, dueAt: number, amount: number): number {
  const lookAtDay = searchLimit(calendar);
  let left = amount;
  for (let day = dueDay(calendar, dueAt); ; day--) {
    lookAtDay();
    for (const [fromMinute, toMinute] of spansOn(calendar, day).toReversed()) {
      const from = instantOn(calendar, day, fromMinute);
      const to = Math.min(dueAt, instantOn(calendar, day, toMinute));
      if (to - from >= left) return to - left;
      if (to > from) left -= to - from;
    }
  }
}

function closingBefore(calendar: WorkCalendar, dueAt: number, days: number): number {
  const lookAtDay = searchLimit(calendar);
  let left = days;
  for (let day = dueDay(calendar, dueAt) - 1; ; day--) {
    lookAtDay();
    const closing = closeOfBusiness(calendar, day);
    if (closing !== null && --left === 0) return closing;
  }
}
