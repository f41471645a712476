import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { ClockKind } from '../domain/clock.ts';
import type { ImpactMark } from '../domain/impact.ts';
import type { Post } from '../domain/roles.ts';
import { isCaseId } from './case-id.ts';
import { fromTime } from './instants.ts';
import { scopeOf } from './scope.ts';

/** One due time that would move (epoch ms). The title is null for readers who may not know of the case. */
export type PreviewMove = {
  caseId: string;
  number: string;
  title: string | null;
  clock: string;
  kind: ClockKind;
  before: number | null;
  after: number | null;
  marks: readonly ImpactMark[];
};

type Cursor = { caseId: string; clock: string };
type Row = Omit<PreviewMove, 'before' | 'after'> & { before: string | null; after: string | null };

/** A page of what a preview has found, in the order of the cases. */
export async function readPreviewMoves(
  em: SqlEntityManager,
  id: string,
  posts: readonly Post[],
  { limit, cursor }: { limit: number; cursor: Cursor | undefined },
): Promise<{ items: PreviewMove[]; nextCursor: string | null }> {
  const beyond = cursor ? sql`(m.case_id, m.clock_id) > (${cursor.caseId}::uuid, ${cursor.clock})` : sql`true`;
  const rows = await em.execute<Row[]>(sql`
    select m.case_id as "caseId", c.number, case when ${scopeOf(posts)} then c.title end as title, m.clock_id as clock, m.kind,
      m.due_before as before, m.due_after as after, m.marks
    from rule_preview_move m join "case" c on c.id = m.case_id
    where m.preview = ${id} and ${beyond} order by m.case_id, m.clock_id limit ${limit + 1}`);
  const items = rows.slice(0, limit).map((row) => ({ ...row, before: instant(row.before), after: instant(row.after) }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeMoveCursor(last) : null };
}

const instant = (text: string | null) => (text === null ? null : fromTime(text));

function writeMoveCursor({ caseId, clock }: Cursor): string {
  return Buffer.from(JSON.stringify([caseId, clock])).toString('base64url');
}

/** Reads what a caller brings back, or null when no page ended there. */
export function readMoveCursor(text: string): Cursor | null {
  const [, caseId, clock] =
    /^\["([\da-f-]{36})","([\w:-]{1,100})"\]$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return caseId !== undefined && clock !== undefined && isCaseId(caseId) ? { caseId, clock } : null;
}
