import { raw, type InferEntity, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseFacts } from './case-facts.ts';
import { Case } from './entities/case.ts';
import { toPlain } from './plain-rows.ts';

export type CaseRow = InferEntity<typeof Case>;

/** What lists say about a case: everything but its long texts and its history. */
export type CaseLine = Omit<
  CaseRow,
  'description' | 'bigrams' | 'spans' | 'lng' | 'lat' | 'origin' | 'originResolution' | 'intakeLink' | keyof CaseFacts
>;

/** The columns of a `CaseLine`. */
export const lineColumns = raw(
  `id number version state kind topic track status level street community grid holder_unit holder_person involved awaited
   registered_at closed_at due_at next_rung_at updated_at title address channel`
    .split(/\s+/)
    .map((name) => `c.${name}`)
    .join(', '),
);

export function toCaseRow(em: SqlEntityManager, row: object): CaseRow {
  return toPlain(em, Case, row);
}
