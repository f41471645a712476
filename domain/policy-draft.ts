import { readCalendar } from './calendar-content.ts';
import type { ReadCalendar } from './calendar-content.ts';
import type { Catalogue } from './catalogue.ts';
import { readPolicy } from './policy-content.ts';
import type { ReadPolicy } from './policy-content.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A drafted policy with the calendar that it brings along, if any; publishable only where there are no faults. */
export type ReadPolicyDraft = ReadPolicy & { calendar: ReadCalendar | null };

/**
 * Names every fault of a drafted policy and of the calendar inside it, in one answer. Budgets are compared on the working spans that the
 * policy will run with: those of its own calendar, or those `inForce` where it brings none or an unsound one. Total for any JSON.
 */
export function readPolicyDraft(
  drafted: unknown,
  version: number,
  inForce: readonly WorkCalendar[],
  catalogue?: Catalogue,
): ReadPolicyDraft {
  const brought = calendarIn(drafted);
  // Its version is given to it when it is published.
  const calendar = brought === undefined ? null : readCalendar(brought, 0, '/calendar');
  const isSound = calendar !== null && calendar.faults.length === 0;
  const policy = readPolicy(drafted, version, isSound ? [calendar.calendar] : inForce, catalogue);
  return { ...policy, calendar, faults: [...policy.faults, ...(calendar?.faults ?? [])] };
}

function calendarIn(drafted: unknown): unknown {
  return typeof drafted === 'object' && drafted !== null && 'calendar' in drafted ? drafted.calendar : undefined;
}
