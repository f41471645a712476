import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Case } from '../../database/entities/case.ts';
import { PolicyVersion } from '../../database/entities/policy-version.ts';
import { findStreetRules } from '../../database/policies.ts';
import { readCatalogue } from '../../database/catalogue.ts';
import type { CaseRules } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import { isOffered, type Catalogue } from '../../domain/catalogue.ts';
import { bindRow, type Classification, type FixedClocks, type Policy } from '../../domain/policy.ts';
import { rulesUnder } from '../../domain/rule-change.ts';
import { readVersionName } from '../../domain/version-names.ts';

/** The rules of a street for a case registered at `now` (epoch ms), null where the topic is not offered (`unknown_topic`), and the catalogue that says so. One statement. */
export async function readRules(
  em: SqlEntityManager,
  street: string,
  what: Classification & { topic: string },
  now: number,
): Promise<{ rules: CaseRules | null; catalogue: Catalogue }> {
  const { policy, calendar, catalogue } = (await findStreetRules(em, street, {}, now)) ?? {};
  if (!policy || !calendar || !catalogue || policy.effectiveFrom > now)
    throw new Error(`street ${street} has no policy in force or no calendar`);
  const row = isOffered(catalogue, what.kind, what.topic) ? bindRow(policy, what) : null;
  return { rules: row && { row, calendar }, catalogue };
}

/** The rules of a case if it were classified otherwise, by the policy version and the calendar that it runs under; null where no row is for that, or the topic is another and not offered. */
export async function rebind(
  em: SqlEntityManager,
  caseId: string,
  wanted: Partial<Pick<CaseState, 'topic' | 'track'>>,
): Promise<CaseRules | null> {
  const { state, policy } = await readPolicyOf(em, caseId);
  const { topic = state.topic } = wanted;
  if (topic !== state.topic && !isOffered(await readCatalogue(em), state.kind, topic)) return null;
  return rulesUnder({ ...state, ...wanted }, { policy });
}

/** Times that no row decides and that no case carries along until they are needed. */
export type FixedTimes = Pick<FixedClocks, 'objectionRuling' | 'mediate' | 'followUps' | 'confirm'>;

/** Those times by the policy version that a case runs under. */
export async function readTimes(em: SqlEntityManager, caseId: string): Promise<FixedTimes> {
  const { policy } = await readPolicyOf(em, caseId);
  const { objectionRuling, mediate, followUps, confirm } = policy.fixed;
  return { objectionRuling, mediate, followUps, confirm };
}

async function readPolicyOf(em: SqlEntityManager, caseId: string): Promise<{ state: CaseState; policy: Policy }> {
  const { state } = await em.findOneOrFail(Case, { id: caseId });
  const { body } = await em.findOneOrFail(PolicyVersion, readVersionName(state.rules.row.policy));
  return { state, policy: body };
}
