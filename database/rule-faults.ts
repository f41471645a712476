import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readCalendar } from '../domain/calendar-content.ts';
import type { ReadCalendar } from '../domain/calendar-content.ts';
import { brokenPolicies } from '../domain/calendar-consequences.ts';
import { readPolicyDraft } from '../domain/policy-draft.ts';
import type { Policy } from '../domain/policy.ts';
import type { PublicationFault } from '../domain/publication-faults.ts';
import { readCatalogue } from './catalogue.ts';
import { findCalendar } from './policies.ts';
import { newestPublished, type Draft, type RuleVersion } from './rule-drafts.ts';
import { calendarsBeside, policiesBeside } from './rules-in-force.ts';

/** What a draft would be published as, and every fault that forbids it. */
export type Judged = { policy: Policy | null; calendar: ReadCalendar | null; faults: PublicationFault[] };

/** Reads a draft against the rules that it would run beside at `at` (epoch ms). */
export async function judgeDraft(em: SqlEntityManager, draft: Draft, at: number): Promise<Judged> {
  const late = await superseded(em, draft);
  if (draft.kind === 'calendar') {
    const calendar = readCalendar(draft.body, draft.version);
    return { policy: null, calendar, faults: [...late, ...calendar.faults, ...(await broken(em, calendar, null, at))] };
  }
  const calendars = await calendarsBeside(em, draft.name);
  const read = readPolicyDraft(draft.body, draft.version, calendars, await readCatalogue(em));
  const { policy, calendar } = read;
  const others = calendar ? await broken(em, calendar, policy.name, at) : [];
  return { policy, calendar, faults: [...late, ...read.faults, ...others.map(below('/calendar'))] };
}

/** New cases take the highest version: one below what is published already would never be used. */
async function superseded(em: SqlEntityManager, draft: RuleVersion): Promise<PublicationFault[]> {
  const newest = await newestPublished(em, draft);
  return newest > draft.version ? [{ fault: 'superseded', at: '', facts: { version: String(newest) } }] : [];
}

/** What a sound calendar would break in the policies beside it, other than the one that is published with it. */
async function broken(
  em: SqlEntityManager,
  { calendar, content, faults }: ReadCalendar,
  published: string | null,
  at: number,
): Promise<PublicationFault[]> {
  if (faults.length > 0) return [];
  const policies = (await policiesBeside(em, content.name, at)).filter(({ name }) => name !== published);
  return brokenPolicies(calendar, await findCalendar(em, content.name), policies);
}

const below =
  (place: string) =>
  (fault: PublicationFault): PublicationFault => ({ ...fault, at: place + fault.at });
