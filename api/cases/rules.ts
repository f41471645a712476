import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Case } from '../../database/entities/case.ts';
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

/** The rules of a case if it were classified otherwise, by the policy version and the calendar that it runs under; null where no row is for that. */
export async function rebind(
  em: SqlEntityManager,
  caseId: string,
  wanted: Pick<Classification, 'topic' | 'track'>,
): Promise<CaseRules | null> {
  const { state } = await em.findOneOrFail(Case, { id: caseId });
  const { row, calendar } = state.rules;
  const [name = '', version = ''] = row.policy.split('@');
  const policy = await em.findOneOrFail(PolicyVersion, { name, version: Number(version) });
  const { kind, topic, track } = state;
  const bound = bindRow(policy.body, { kind, topic, track, ...wanted });
  return bound && { row: bound, calendar };
}
