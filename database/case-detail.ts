import { raw, sql, type InferEntity, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { isCaseId } from './case-id.ts';
import { toCaseRow, type CaseRow } from './case-row.ts';
import { CasePerson } from './entities/case-person.ts';
import { StoredFile } from './entities/file.ts';
import { HandoverForm } from './entities/handover-form.ts';
import type { FileRow } from './files.ts';
import { readNames, type NameBook } from './names.ts';
import { toPlain } from './plain-rows.ts';
import { scopeOf } from './scope.ts';

/** Everything on file about a case. Its clocks are in the row's state. */
export type CaseDetail = {
  row: CaseRow;
  people: InferEntity<typeof CasePerson>[];
  forms: InferEntity<typeof HandoverForm>[];
  files: FileRow[];
  names: NameBook;
};

/** A case with its people, forms and files, or null when the reader may not know of it. Two statements. */
export async function readCase(em: SqlEntityManager, posts: readonly Post[], id: string): Promise<CaseDetail | null> {
  if (!isCaseId(id)) return null;
  const [found] = await em.execute<{ people: object[]; forms: object[]; files: object[] }[]>(sql`
    select c.*,
      (select coalesce(jsonb_agg(to_jsonb(p) order by p.ordinal), '[]') from case_person p where p.case_id = c.id) as people,
      (select coalesce(jsonb_agg(to_jsonb(f) order by f.hop), '[]') from handover_form f where f.case_id = c.id) as forms,
      (select coalesce(jsonb_agg(to_jsonb(f) order by f.uploaded_at, f.id), '[]') from file f where f.case_id = c.id) as files
    from "case" c where c.id = ${id} and ${scopeOf(posts)}`);
  if (!found) return null;
  const row = toCaseRow(em, found);
  const forms = found.forms.map((form) => toPlain(em, HandoverForm, form));
  const people = found.people.map((person) => toPlain(em, CasePerson, person));
  const files = found.files.map((file) => toPlain(em, StoredFile, file));
  return { row, people, forms, files, names: await readNames(em, namesIn(row, forms)) };
}

/** The row alone, in one statement: what a decision about a case needs. */
export async function findCase(em: SqlEntityManager, posts: readonly Post[], id: string): Promise<CaseRow | null> {
  if (!isCaseId(id)) return null;
  const [found] = await em.execute<object[]>(
    sql`select ${raw('c.*')} from "case" c where c.id = ${id} and ${scopeOf(posts)}`,
  );
  return found ? toCaseRow(em, found) : null;
}

function namesIn(row: CaseRow, forms: CaseDetail['forms']) {
  const actors = forms.flatMap(({ issuedBy, receivedBy }) => (receivedBy ? [issuedBy, receivedBy] : [issuedBy]));
  const units = forms.flatMap(({ fromUnit, toUnit, cover }) => [fromUnit, toUnit, cover ?? toUnit]);
  return {
    units: [...row.involved, ...units, ...Object.values(row.state.path)],
    people: [
      row.holderPerson ?? '',
      ...standingPeople(row),
      ...actors.map((actor) => ('person' in actor ? actor.person : '')),
    ],
  };
}

/** Who answers for a case that waits, and who wants more time for it. */
function standingPeople({ state: { listing, extensionAsked } }: CaseRow): string[] {
  return [...(listing ? [listing.owner, listing.approver] : []), ...(extensionAsked ? [extensionAsked.by] : [])];
}
