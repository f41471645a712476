import { randomUUID } from 'node:crypto';
import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { countMarks, type ImpactMark } from '../domain/impact.ts';
import type { RuleChange } from '../domain/rule-change.ts';
import type { RuleKind } from './entities/rule-draft.ts';
import { fromTime, toTime } from './instants.ts';

/** What a preview counts: cases that the change concerns, those of them with a due time that moves, the due times that move, and what that means. */
export type PreviewNumbers = { cases: number; casesMoved: number; moved: number } & Record<ImpactMark, number>;

/** Cases closed in the last 90 days whose total time came to a verdict: met as judged, and as the change would have judged. */
export type PreviewHistory = { cases: number; met: number; wouldHaveMet: number };

/** A preview: counted over open cases, then over closed ones, then done. `at` is the moment that it is judged at (epoch ms). */
export type Preview = {
  id: string;
  kind: RuleKind;
  name: string;
  version: number;
  change: RuleChange;
  streets: readonly string[];
  at: number;
  stage: 'open' | 'closed' | 'done';
  behind: string | null;
  total: number;
  done: number;
  numbers: PreviewNumbers;
  history: PreviewHistory;
};

export type PreviewRequest = Pick<Preview, 'kind' | 'name' | 'version' | 'change' | 'streets' | 'at'> & {
  askedBy: string;
};

const historyDays = 90;
const keptHours = 24;

/** The codes of the streets that work by a policy or a calendar; within an area where one is given. */
export async function streetsWorkingBy(
  em: SqlEntityManager,
  { policy, calendar }: { policy: string | null; calendar: string | null },
  areas: readonly string[] | null,
): Promise<string[]> {
  const rows = await em.execute<{ code: string }[]>(sql`
    select code from unit
    where kind = 'street' and (policy = ${policy} or calendar = ${calendar})
      and (${areas === null} or code = any (array[${[...(areas ?? [])]}]::text[])) order by code`);
  return rows.map(({ code }) => code);
}

/** Records that a preview is wanted; whoever commits it starts its workflow, or the relay does. Previews of yesterday are forgotten. */
export async function recordPreview(em: SqlEntityManager, request: PreviewRequest): Promise<string> {
  const { kind, name, version, change, streets, at, askedBy } = request;
  const id = randomUUID();
  const numbers: PreviewNumbers = { cases: 0, casesMoved: 0, moved: 0, ...countMarks([]) };
  const history: PreviewHistory = { cases: 0, met: 0, wouldHaveMet: 0 };
  const area = sql`c.street = any (array[${[...streets]}]::text[])`;
  await em.execute(sql`
    with old as (delete from rule_preview where at < ${toTime(at - keptHours * 3_600_000)})
    insert into rule_preview (id, kind, name, version, change, streets, asked_by, at, stage, total, done, numbers, history, started)
    select ${id}, ${kind}, ${name}, ${version}, ${JSON.stringify(change)}::jsonb, array[${[...streets]}]::text[], ${askedBy},
      ${toTime(at)}, 'open',
      (select count(*) from "case" c where c.open and ${area})
        + (select count(*) from "case" c where ${closedSince(at)} and ${area}),
      0, ${JSON.stringify(numbers)}::jsonb, ${JSON.stringify(history)}::jsonb, false`);
  return id;
}

/** The cases closed in the 90 days before `at`. */
export function closedSince(at: number) {
  return sql`c.status = 'closed' and c.closed_at >= ${toTime(at - historyDays * 86_400_000)} and c.closed_at <= ${toTime(at)}`;
}

/** A preview, or null; with `askedBy` only one that this caller asked for. */
export async function findPreview(em: SqlEntityManager, id: string, askedBy: string | null): Promise<Preview | null> {
  const [row] = await em.execute<(Omit<Preview, 'at'> & { at: string })[]>(sql`
    select id, kind, name, version, change, streets, at, stage, behind, total, done, numbers, history
    from rule_preview where id = ${id} and (${askedBy}::text is null or asked_by = ${askedBy})`);
  return row ? { ...row, at: fromTime(row.at) } : null;
}

/** Previews whose workflows are not known to run. */
export function listUnstartedPreviews(em: SqlEntityManager, limit: number): Promise<{ id: string }[]> {
  return em.execute<{ id: string }[]>(
    sql`select id from rule_preview where not started order by at, id limit ${limit}`,
  );
}

export async function notePreviewStarted(em: SqlEntityManager, id: string): Promise<void> {
  await em.execute(sql`update rule_preview set started = true where id = ${id}`);
}
