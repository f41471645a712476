import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseState } from '../domain/case.ts';
import { partyId } from '../domain/mediation-events.ts';
import { CasePerson } from './entities/case-person.ts';
import { Case } from './entities/case.ts';

/**
 * Keeps name, telephone and side of one more party to a case and answers with its id. The same party twice is one, so that a message which is
 * repeated adds nobody; the case knows of it only by the command that follows. Nothing is kept where the case does not take it (`takes`): the command is then refused.
 */
export function keepParty(
  em: SqlEntityManager,
  caseId: string,
  { name, phone, side }: { name: string; phone?: string; side: string },
  takes: (state: CaseState) => boolean,
): Promise<string> {
  return em.transactional(async (tx) => {
    // Two parties at once would take the same number.
    await tx.execute(sql`select 1 from "case" where id = ${caseId} for no key update`);
    const { state } = await tx.findOneOrFail(Case, { id: caseId });
    const known = await tx.find(CasePerson, { caseId, kind: 'party' });
    const same = known.find(
      (party) => party.name === name && party.side === side && (party.phone ?? undefined) === phone,
    );
    const isUnsaid = same && !(state.parties ?? []).some(({ id }) => id === partyId(same.ordinal));
    if (same && isUnsaid) return partyId(same.ordinal);
    const ordinal = Math.max(0, ...known.map((party) => party.ordinal)) + 1;
    if (!takes(state)) return partyId(ordinal);
    const common = { anonymous: false, confidential: false };
    await tx.insert(CasePerson, { caseId, ordinal, kind: 'party', name, phone: phone ?? null, side, ...common });
    return partyId(ordinal);
  });
}
