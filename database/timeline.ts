import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseEvent } from '../domain/case-events.ts';
import type { Level } from '../domain/levels.ts';
import type { Post } from '../domain/roles.ts';
import { isCaseId } from './case-id.ts';
import { StoredFile } from './entities/file.ts';
import type { FileRow } from './files.ts';
import { readNames, type NameBook } from './names.ts';
import { seenNumber } from './other-cases.ts';
import { toPlain } from './plain-rows.ts';
import { scopeOf } from './scope.ts';
import { withText, type WordedEvent } from './stored-events.ts';

export type Timeline = {
  number: string;
  /** `files` are those that the event names, `other` the number of the case that it tells of, where the reader may see it. */
  events: { seq: number; level: Level; event: CaseEvent; files: FileRow[]; other: string | null }[];
  names: NameBook;
};

type Row = WordedEvent & { number: string; seq: number; level: Level; files: object[] | null; other: string | null };

/** The events of a case with their words, oldest first, or null when the reader may not know of it. Two statements. */
export async function readTimeline(
  em: SqlEntityManager,
  posts: readonly Post[],
  caseId: string,
): Promise<Timeline | null> {
  if (!isCaseId(caseId)) return null;
  const rows = await em.execute<Row[]>(sql`
    select c.number, e.seq, e.level, e.at, e.type, e.data, e.by, e.command_id, e.clocks, e.text, (
        select jsonb_agg(to_jsonb(f) order by f.uploaded_at, f.id) from file f
        where f.case_id = e.case_id and coalesce(e.data -> 'photos', e.data -> 'files') @> to_jsonb(f.id::text)) as files,
      ${seenNumber(posts)} as other
    from "case" c join case_event e on e.case_id = c.id
    where c.id = ${caseId} and ${scopeOf(posts)} order by e.seq`);
  const [first] = rows;
  if (!first) return null;
  const events = rows.map((row) => ({
    seq: row.seq,
    level: row.level,
    event: withText(row),
    other: row.other,
    files: (row.files ?? []).map((file) => toPlain(em, StoredFile, file)),
  }));
  return { number: first.number, events, names: await readNames(em, namesIn(events.map(({ event }) => event))) };
}

/** Whoever acted and whatever unit is spoken of. */
function namesIn(events: readonly CaseEvent[]) {
  const said = events.map(
    ({ data }) =>
      data as {
        to?: { code: string };
        from?: unknown;
        cover?: string;
        unit?: string;
        units?: readonly string[];
        person?: string;
        owner?: string;
      },
  );
  const doers = events.flatMap(({ by }) => ('person' in by ? [by] : []));
  const holders = events.flatMap(({ type, data }) => (type === 'registered' ? [data.holder.code] : []));
  return {
    units: [
      ...holders,
      ...doers.map(({ unit }) => unit),
      ...said.flatMap(({ to, from, cover, unit, units = [] }) =>
        [to?.code, from, cover, unit, ...units].filter((code) => typeof code === 'string'),
      ),
    ],
    people: [...doers.map(({ person }) => person), ...said.flatMap(({ person, owner }) => person ?? owner ?? [])],
  };
}
