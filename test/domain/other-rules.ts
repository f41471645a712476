import type { CaseRules } from '../../domain/case-events.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { bindRow, type Classification, type Policy, type PolicyRow } from '../../domain/policy.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';

function version(n: number, change: (row: PolicyRow) => PolicyRow, more: Partial<Policy> = {}): Policy {
  return { ...ordinance5wd, version: n, rows: ordinance5wd.rows.map(change), ...more };
}

/** Shorter budgets in other units, no pause for R6, other rungs, and no rows of their own for questions, suggestions and errands. */
export const tightened = version(
  2,
  (row) => {
    if (['R7', 'R8', 'R19'].includes(row.id)) return { ...row, inactive: true };
    if (row.id !== 'R6') return row;
    const { pause: _, ...strict } = row;
    return { ...strict, resolve: '3cd', holding: { grid: '5eh', community: '9eh', onExpiry: 'climb' } };
  },
  { rungs: { ...ordinance5wd.rungs, resolve: ['50%', '-2wh blue', 'due yellow', '+1wd red'] } },
);

/** Longer totals; joint work and disputes without milestones, errands with a time for each level. */
export const loosened = version(3, (row) => {
  const { milestones, ...rest } = row;
  const stages = row.id === 'R9' || row.id === 'R15' ? {} : { ...(milestones && { milestones }) };
  const held = row.id === 'R19' ? { holding: { grid: '2wd', community: '3wd', onExpiry: 'climb' } as const } : {};
  return { ...rest, ...stages, ...held, contact: row.contact ?? '2wd', resolve: '40wd' };
});

/** The year with one more holiday, made known late: Wednesday 4 to Friday 6 March. */
export const lateHoliday: WorkCalendar = {
  ...cn2026,
  version: 'cn-2026@2',
  off: [...cn2026.off, ['2026-03-04', '2026-03-06', '停水']],
};

/** The same dates, known only to the end of February. */
export const shortCoverage: WorkCalendar = {
  ...cn2026,
  version: 'cn-2026@0',
  coverage: { from: '2026-01-01', to: '2026-02-28' },
};

const policies = [ordinance5wd, tightened, loosened];
const calendars = [cn2026, lateHoliday, shortCoverage];

/** The rules for a case as it is classified, under one of these policies and calendars by `n`. */
export function rulesBy(n: number, what: Classification): CaseRules | null {
  const policy = policies[n % policies.length] ?? ordinance5wd;
  return rulesUnder(policy, calendars[Math.floor(n / 3) % calendars.length] ?? cn2026, what);
}

export function rulesUnder(policy: Policy, calendar: WorkCalendar, what: Classification): CaseRules | null {
  const row = bindRow(policy, what);
  return row && { row, calendar };
}
