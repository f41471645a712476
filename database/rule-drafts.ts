import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { RuleKind } from './entities/rule-draft.ts';
import { fromTime, toTime } from './instants.ts';

export type RuleName = { kind: RuleKind; name: string };
export type RuleVersion = RuleName & { version: number };

/** A draft as it is kept; its author by name where it is a person. */
export type Draft = RuleVersion & { body: Record<string, unknown>; author: string; savedAt: number };

const published = { policy: sql`policy_version`, calendar: sql`calendar_version` };

/** Every draft of a kind, or of one name, the newest of each first. */
export async function listDrafts(em: SqlEntityManager, kind: RuleKind, name: string | null = null): Promise<Draft[]> {
  const rows = await em.execute<(Omit<Draft, 'savedAt'> & { savedAt: string })[]>(sql`
    select d.kind, d.name, d.version, d.body, coalesce(p.name, d.author) as author, d.saved_at as "savedAt"
    from rule_draft d left join person p on p.id = d.author
    where d.kind = ${kind} and (${name}::text is null or d.name = ${name}) order by d.name, d.version desc`);
  return rows.map((row) => ({ ...row, savedAt: fromTime(row.savedAt) }));
}

export async function findDraft(em: SqlEntityManager, { kind, name, version }: RuleVersion): Promise<Draft | null> {
  return (await listDrafts(em, kind, name)).find((draft) => draft.version === version) ?? null;
}

/** Whether that version is published already. */
export async function isPublished(em: SqlEntityManager, { kind, name, version }: RuleVersion): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    sql`select 1 from ${published[kind]} where name = ${name} and version = ${version}`,
  );
  return rows.length > 0;
}

/** The highest number that a published version has; 0 where there is none. */
export async function newestPublished(em: SqlEntityManager, { kind, name }: RuleName): Promise<number> {
  const [row] = await em.execute<{ newest: number }[]>(
    sql`select coalesce(max(version), 0)::int as newest from ${published[kind]} where name = ${name}`,
  );
  return row?.newest ?? 0;
}

/** The number after every version that there is, published or not. */
export async function nextVersion(em: SqlEntityManager, rule: RuleName): Promise<number> {
  const [row] = await em.execute<{ newest: number }[]>(sql`
    select coalesce(max(version), 0)::int as newest from rule_draft where kind = ${rule.kind} and name = ${rule.name}`);
  return Math.max(row?.newest ?? 0, await newestPublished(em, rule)) + 1;
}

/** Writes a draft, in place of what it was before. */
export async function writeDraft(
  em: SqlEntityManager,
  { kind, name, version, body, author, savedAt }: Draft,
): Promise<void> {
  await em.execute(sql`
    insert into rule_draft (kind, name, version, body, author, saved_at)
    values (${kind}, ${name}, ${version}, ${JSON.stringify(body)}::jsonb, ${author}, ${toTime(savedAt)})
    on conflict (kind, name, version) do update set body = excluded.body, author = excluded.author, saved_at = excluded.saved_at`);
}

/** Takes a draft away; false where there was none. */
export async function deleteDraft(em: SqlEntityManager, { kind, name, version }: RuleVersion): Promise<boolean> {
  const rows = await em.execute<unknown[]>(sql`
    delete from rule_draft where kind = ${kind} and name = ${name} and version = ${version} returning version`);
  return rows.length > 0;
}
