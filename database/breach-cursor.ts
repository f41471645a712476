import { sql } from '@mikro-orm/postgresql';
import { isCaseId } from './case-id.ts';
import type { Sql } from './scope.ts';

/** Where a page of missed clocks ended. */
export type BreachCursor = { at: string; caseId: string; clock: string };

export function afterBreach({ at, caseId, clock }: BreachCursor): Sql {
  return sql`(k.breached_at, k.case_id, k.clock_id) > (${at}::timestamptz, ${caseId}::uuid, ${clock})`;
}

export function writeBreachCursor({ at, caseId, clock }: BreachCursor): string {
  return Buffer.from(JSON.stringify([at, caseId, clock])).toString('base64url');
}

/** Reads what a caller brings back, or null when no page ended there. */
export function readBreachCursor(text: string): BreachCursor | null {
  const found = /^\["(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)","([\da-f-]{36})","([\w:-]{1,64})"\]$/.exec(
    Buffer.from(text, 'base64url').toString(),
  );
  const [, at, caseId, clock] = found ?? [];
  if (at === undefined || caseId === undefined || clock === undefined) return null;
  return isCaseId(caseId) && !Number.isNaN(Date.parse(at)) ? { at, caseId, clock } : null;
}
