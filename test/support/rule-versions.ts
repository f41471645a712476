import type { MikroORM } from '@mikro-orm/postgresql';
import { CalendarVersion } from '../../database/entities/calendar-version.ts';
import { PolicyVersion } from '../../database/entities/policy-version.ts';
import { recordRebase } from '../../database/rebases.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import type { Policy, PolicyRow } from '../../domain/policy.ts';
import type { RuleChange } from '../../domain/rule-change.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';

/** The ordinance at another version, with each row as `edit` leaves it. */
export function editedPolicy(version: number, edit: (row: PolicyRow) => PolicyRow): Policy {
  return { ...ordinance5wd, version, rows: ordinance5wd.rows.map(edit) };
}

/** The calendar of 2026 with one more holiday, as a late notice makes it; it covers the year of that date. */
export function withHoliday(version: number, date: string): WorkCalendar {
  const off = [...cn2026.off, [date, date, '临时放假'] as const].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const work = cn2026.work.filter(([day]) => day !== date);
  const coverage = { from: cn2026.coverage.from, to: `${date.slice(0, 4)}-12-31` };
  return { ...cn2026, version: `cn-2026@${version}`, off, work, coverage };
}

/** The local date on which something is due. */
export function dueDate(dueAt: number | null | undefined): string {
  if (!dueAt) throw new Error('nothing is due');
  return new Date(dueAt + 8 * 3_600_000 - 1).toISOString().slice(0, 10);
}

/** Puts versions beside those that are published, and returns what they change. */
export async function putVersions(orm: MikroORM, change: RuleChange, at: number): Promise<RuleChange> {
  const em = orm.em.fork();
  const { policy, calendar } = change;
  if (policy) {
    const { name, version } = policy;
    const publication = { author: 'admin', reason: '测试', publishedAt: at };
    await em.insert(PolicyVersion, { name, version, effectiveFrom: at, body: policy, ...publication });
  }
  if (calendar) {
    const [name = '', version = ''] = calendar.version.split('@');
    await em.insert(CalendarVersion, { name, version: Number(version), body: calendar, publishedAt: at });
  }
  return change;
}

/** Records that published versions are to be applied to the open cases; returns the rebase's id. */
export function askForRebase(orm: MikroORM, { policy, calendar }: RuleChange, at: number): Promise<string> {
  const [name = '', version = ''] = calendar?.version.split('@') ?? [];
  return recordRebase(orm.em.fork(), {
    policy: policy ? { name: policy.name, version: policy.version } : null,
    calendar: calendar ? { name, version: Number(version) } : null,
    reason: '按新通知调整',
    author: 'admin',
    at,
  });
}
