import { checkPolicy } from './policy-faults.ts';
import type { Policy } from './policy.ts';
import type { PublicationFault } from './publication-faults.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** What a sound calendar would break in policies that run with the present one: budgets whose order other working spans turn around. */
export function brokenPolicies(
  next: WorkCalendar,
  present: WorkCalendar | null,
  policies: readonly Policy[],
): PublicationFault[] {
  return policies.flatMap((policy) => {
    const known = new Set(present ? misordered(policy, present) : []);
    return misordered(policy, next)
      .filter((row) => !known.has(row))
      .map((row) => ({ fault: 'misorders_policy', at: '/weeks', facts: { policy: policy.name, row } }) as const);
  });
}

function misordered(policy: Policy, calendar: WorkCalendar): string[] {
  const rows = checkPolicy(policy, calendar).flatMap((fault) =>
    fault.fault === 'accept_reaches_holding' || fault.fault === 'ladder_passes_resolve' ? [fault.row] : [],
  );
  return [...new Set(rows)];
}
