import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Policy } from '../domain/policy.ts';
import type { RuleChange } from '../domain/rule-change.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import type { RuleVersion } from './rule-drafts.ts';

/** What a published version would change in cases that do not run under it yet, or null where it is not published. */
export async function findPublishedChange(
  em: SqlEntityManager,
  { kind, name, version }: RuleVersion,
): Promise<RuleChange | null> {
  if (kind === 'policy') {
    const [row] = await em.execute<{ body: Policy }[]>(
      sql`select body from policy_version where name = ${name} and version = ${version}`,
    );
    return row ? { policy: row.body } : null;
  }
  const [row] = await em.execute<{ body: WorkCalendar }[]>(
    sql`select body from calendar_version where name = ${name} and version = ${version}`,
  );
  return row ? { calendar: row.body } : null;
}
