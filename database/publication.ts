import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { calendarOf } from '../domain/calendar-content.ts';
import type { CalendarContent } from '../domain/calendar-shape.ts';
import type { Policy } from '../domain/policy.ts';
import type { PublicationFault } from '../domain/publication-faults.ts';
import { toTime } from './instants.ts';
import { recordRebase } from './rebases.ts';
import { lockRules, recallCommand, rememberCommand, type RuleCommand } from './rule-commands.ts';
import { deleteDraft, findDraft, isPublished, nextVersion, type RuleVersion } from './rule-drafts.ts';
import { judgeDraft } from './rule-faults.ts';

/** Who publishes which draft, why, and for which cases: those registered from now on, or the open ones as well. */
export type PublicationRequest = RuleVersion & {
  by: string;
  reason: string;
  applyTo: 'new' | 'open';
  at: number;
  command: RuleCommand | null;
};

/** What was published, the calendar that came with a policy included, and the rebase that applies it to the open cases, if it is for them. */
export type Published = RuleVersion & { calendar: { name: string; version: number } | null; rebase: string | null };

export type PublicationOutcome =
  | { published: Published }
  | { replayed: { name: string; version: number } }
  | { faults: PublicationFault[] }
  | { refused: 'not_found' | 'already_published' | 'idempotency_key_reused' };

/** Publishes a draft in one transaction, or names every fault that forbids it and changes nothing. */
export function publish(em: SqlEntityManager, request: PublicationRequest): Promise<PublicationOutcome> {
  return em.transactional(async (tx): Promise<PublicationOutcome> => {
    await lockRules(tx);
    const known = await recallCommand(tx, request.command);
    if (known === 'reused') return { refused: 'idempotency_key_reused' };
    if (known) return { replayed: known };
    const draft = await findDraft(tx, request);
    if (!draft) return { refused: (await isPublished(tx, request)) ? 'already_published' : 'not_found' };
    const { policy, calendar, faults } = await judgeDraft(tx, draft, request.at);
    if (faults.length > 0) return { faults };
    const audit = { ...request, author: await authorOf(tx, request) };
    if (policy) await insertPolicy(tx, policy, audit);
    const version = calendar && (policy ? await nextCalendarVersion(tx, calendar.content.name) : request.version);
    if (calendar && version) await insertCalendar(tx, calendar.content, version, audit);
    await deleteDraft(tx, request);
    await rememberCommand(tx, request.command, request, request.at);
    const { kind, name } = request;
    const brought = policy && calendar && version ? { name: calendar.content.name, version } : null;
    const rebase = request.applyTo === 'open' ? await rebaseOf(tx, request, brought) : null;
    return { published: { kind, name, version: request.version, calendar: brought, rebase } };
  });
}

/** On record with the version itself, so that neither is there without the other. */
function rebaseOf(tx: SqlEntityManager, request: PublicationRequest, brought: Published['calendar']): Promise<string> {
  const { kind, name, version, reason, by: author, at } = request;
  const own = { name, version };
  const [policy, calendar] = kind === 'policy' ? [own, brought] : [null, own];
  return recordRebase(tx, { policy, calendar, reason, author, at });
}

type Audit = Pick<PublicationRequest, 'by' | 'reason' | 'applyTo' | 'at'> & { author: string };

async function insertPolicy(tx: SqlEntityManager, policy: Policy, audit: Audit): Promise<void> {
  const { name, version, effectiveFrom } = policy;
  await tx.execute(sql`
    insert into policy_version (name, version, effective_from, body, author, published_by, reason, published_at, applied_to)
    values (${name}, ${version}, ${toTime(effectiveFrom)}, ${JSON.stringify(policy)}::jsonb,
      ${audit.author}, ${audit.by}, ${audit.reason}, ${toTime(audit.at)}, ${audit.applyTo})`);
}

async function insertCalendar(
  tx: SqlEntityManager,
  content: CalendarContent,
  version: number,
  audit: Audit,
): Promise<void> {
  const { name, notices = {} } = content;
  await tx.execute(sql`
    insert into calendar_version (name, version, body, notices, author, published_by, reason, published_at, applied_to)
    values (${name}, ${version}, ${JSON.stringify(calendarOf(content, version))}::jsonb, ${JSON.stringify(notices)}::jsonb,
      ${audit.author}, ${audit.by}, ${audit.reason}, ${toTime(audit.at)}, ${audit.applyTo})`);
}

/** A calendar that comes with a policy takes the next number, and so passes over drafts of it. */
function nextCalendarVersion(tx: SqlEntityManager, name: string): Promise<number> {
  return nextVersion(tx, { kind: 'calendar', name });
}

/** By id, where the list shows a name. */
async function authorOf(tx: SqlEntityManager, { kind, name, version }: RuleVersion): Promise<string> {
  const [row] = await tx.execute<{ author: string }[]>(
    sql`select author from rule_draft where kind = ${kind} and name = ${name} and version = ${version}`,
  );
  return row?.author ?? '';
}
