import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CalendarVersion } from '../../database/entities/calendar-version.ts';
import { PolicyVersion } from '../../database/entities/policy-version.ts';
import { Unit } from '../../database/entities/unit.ts';
import type { CaseRules } from '../../domain/case-events.ts';
import { bindRow, type Classification } from '../../domain/policy.ts';

/** The rules of a street for a case registered at `now` (epoch ms), or null where the topic is unknown to them (`unknown_topic`). */
export async function readRules(
  em: SqlEntityManager,
  street: string,
  what: Classification,
  now: number,
): Promise<CaseRules | null> {
  const { policy, calendar } = await em.findOneOrFail(Unit, { code: street });
  if (!policy || !calendar) throw new Error(`street ${street} has no policy or no calendar`);
  const rules = await em.findOneOrFail(
    PolicyVersion,
    { name: policy, effectiveFrom: { $lte: now } },
    { orderBy: { version: 'desc' } },
  );
  const days = await em.findOneOrFail(CalendarVersion, { name: calendar }, { orderBy: { version: 'desc' } });
  const row = bindRow(rules.body, what);
  return row && { row, calendar: days.body };
}
