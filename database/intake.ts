import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Notice } from '../domain/routing.ts';
import { noticeCase } from './case-notices.ts';
import { writeCase, type NewCase, type WrittenCase } from './new-case.ts';

/** A new case under its caller's idempotency key; the caller and the hash of the body are those of its command. `notice`: whom else it concerns. */
export type Intake = NewCase & { key: string; notice?: Notice | null };

/** `replayed`: the key has made this case before. `reused`: it made one from another body, which is refused with `idempotency_key_reused`. */
export type TakenIn = { created: WrittenCase } | { replayed: string } | { reused: true };

/** Registers a case in one transaction: whoever sends one key many times at once gets one case. */
export function registerCase(em: SqlEntityManager, intake: Intake): Promise<TakenIn> {
  return em.transactional(async (tx) => {
    const { caseId, key, command, notice } = intake;
    // Waits for whoever is inserting the same key; after that the key is either theirs or free.
    const mine = await tx.execute<unknown[]>(sql`
      insert into idempotency_key (caller, key, body_hash, case_id, created_at)
      values (${command.caller}, ${key}, ${command.bodyHash}, ${caseId}, now())
      on conflict do nothing returning case_id`);
    if (mine.length > 0) {
      const created = await writeCase(tx, intake);
      const at = created.state.registeredAt;
      if (notice) await noticeCase(tx, caseId, notice, { what: 'registered', seq: 1, at });
      return { created };
    }
    const [known] = await tx.execute<{ body_hash: string; case_id: string }[]>(
      sql`select body_hash, case_id from idempotency_key where caller = ${command.caller} and key = ${key}`,
    );
    return known?.body_hash === command.bodyHash ? { replayed: known.case_id } : { reused: true };
  });
}

/** Writes cases whose past has been decided already, all or none: what a street brings along, and the demo. */
export function importCases(em: SqlEntityManager, cases: readonly NewCase[]): Promise<WrittenCase[]> {
  return em.transactional(async (tx) => {
    const written: WrittenCase[] = [];
    // One after another: a transaction has one connection, and numbers are given in this order.
    for (const one of cases) written.push(await writeCase(tx, one));
    return written;
  });
}
