import { sql, type InferEntity, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { isCaseId } from './case-id.ts';
import { StoredFile } from './entities/file.ts';
import { toTime } from './instants.ts';
import { toPlain } from './plain-rows.ts';
import { scopeOf } from './scope.ts';

export type FileRow = InferEntity<typeof StoredFile>;

/** Most files of one case, and most that one uploader may leave lying about without a case. */
export const filesPerCase = 30;
export const filesUnattached = 60;

/** `full`: the case has, or the uploader left lying, as many as there may be. `reused`: the key brought another file before. */
export type Kept = { kept: FileRow } | { replayed: FileRow } | { full: true } | { reused: true };

/** Puts an upload on record unless there are too many already; who sends one key many times at once gets one file. */
export function keepFile(em: SqlEntityManager, file: FileRow): Promise<Kept> {
  const { caseId, uploadedBy, uploadKey } = file;
  return em.transactional(async (tx) => {
    // One after another, or two uploads could both be the last that fits.
    for (const turn of [uploadedBy, ...(caseId ? [caseId] : [])])
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`file ${turn}`}, 0))`);
    const known = uploadKey ? await findUpload(tx, uploadedBy, uploadKey) : null;
    if (known) return known.hash === file.hash ? { replayed: known } : { reused: true };
    const most = caseId ? filesPerCase : filesUnattached;
    if ((await countFiles(tx, caseId ? { caseId } : { uploadedBy })) >= most) return { full: true };
    await tx.insert(StoredFile, file);
    return { kept: file };
  });
}

/** What the uploader brought under this key before, or null. */
export async function findUpload(em: SqlEntityManager, uploadedBy: string, uploadKey: string): Promise<FileRow | null> {
  return toFile(
    em,
    await em.execute(sql`select * from file where uploaded_by = ${uploadedBy} and upload_key = ${uploadKey}`),
  );
}

/** How many files a case has, or an uploader has left without a case. */
export async function countFiles(
  em: SqlEntityManager,
  whose: { caseId: string } | { uploadedBy: string },
): Promise<number> {
  const condition =
    'caseId' in whose ? sql`case_id = ${whose.caseId}` : sql`case_id is null and uploaded_by = ${whose.uploadedBy}`;
  const [row] = await em.execute<{ count: number }[]>(sql`select count(*)::int as count from file where ${condition}`);
  return row?.count ?? 0;
}

/** A file that the reader may open: of a case that the reader may know of, or the reader's own that has no case yet. */
export async function findFile(
  em: SqlEntityManager,
  reader: { posts: readonly Post[]; key: string },
  id: string,
): Promise<FileRow | null> {
  if (!isCaseId(id)) return null;
  const own = sql`f.case_id is null and f.uploaded_by = ${reader.key}`;
  const visible = sql`exists (select 1 from "case" c where c.id = f.case_id and ${scopeOf(reader.posts)})`;
  return toFile(em, await em.execute(sql`select f.* from file f where f.id = ${id} and ((${own}) or ${visible})`));
}

/** Those of the files that a command of this caller on this case may name: the case's, and the caller's own without a case. */
export async function findUsable(
  em: SqlEntityManager,
  { caseId, key }: { caseId: string | null; key: string },
  ids: readonly string[],
): Promise<FileRow[]> {
  const rows = await em.execute<object[]>(sql`
    select * from file
    where id in (${idsIn(ids)})
      and (case_id = ${caseId}::uuid or (case_id is null and uploaded_by = ${key}))`);
  return rows.map((row) => toPlain(em, StoredFile, row));
}

/**
 * Forgets uploads from before `before` (epoch ms) that no case ever named, and says where their bytes lie. What a command that
 * still waits for its case has named is not forgotten.
 */
export async function forgetUnattached(em: SqlEntityManager, before: number): Promise<string[]> {
  const waiting = (list: 'photos' | 'files') =>
    sql`c.body -> 'args' @> jsonb_build_object(${list}::text, jsonb_build_array(f.id))`;
  const rows = await em.execute<{ stored_as: string; thumbnail_as: string | null }[]>(sql`
    delete from file f
    where f.case_id is null and f.uploaded_at < ${toTime(before)} and not exists (
      select 1 from command c where c.state = 'pending' and (${waiting('photos')} or ${waiting('files')}))
    returning f.stored_as, f.thumbnail_as`);
  return rows.flatMap(({ stored_as: whole, thumbnail_as: thumbnail }) => (thumbnail ? [whole, thumbnail] : [whole]));
}

/** Ids as a subquery; what is none names nothing, and PostgreSQL would refuse to compare it. */
export function idsIn(ids: readonly string[]) {
  return sql`select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids.filter(isCaseId))}::jsonb)`;
}

function toFile(em: SqlEntityManager, [row]: object[]): FileRow | null {
  return row ? toPlain(em, StoredFile, row) : null;
}
