import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RuleKind } from '../../database/entities/rule-draft.ts';
import {
  listCalendars,
  listPolicies,
  type Publication,
  type PublishedCalendar,
  type PublishedPolicy,
} from '../../database/policies.ts';
import { listDrafts, type Draft } from '../../database/rule-drafts.ts';
import { instantText } from '../cases/instants.ts';
import type { DraftView, PublishedCalendarView, PublishedPolicyView } from './rule-schema.ts';

function viewPolicy({ body, ...rest }: PublishedPolicy): PublishedPolicyView {
  const { name, version, effectiveFrom, ...said } = body;
  return { name, version, ...viewPublication(rest), effectiveFrom: instantText(effectiveFrom), ...said };
}

function viewCalendar({ name, version, body, notices, ...rest }: PublishedCalendar): PublishedCalendarView {
  const { utcOffsetMinutes, weeks, off, work, coverage } = body;
  return { name, version, ...viewPublication(rest), utcOffsetMinutes, weeks, off, work, coverage, notices };
}

function viewPublication({ publishedAt, ...rest }: Publication) {
  const { author, publishedBy, reason, appliedTo, rebase } = rest;
  const at = instantText(publishedAt);
  return { state: 'published' as const, author, publishedBy, publishedAt: at, reason, appliedTo, rebase };
}

function viewDraft({ name, version, author, savedAt, body }: Draft): DraftView {
  return { ...body, state: 'draft', name, version, author, savedAt: instantText(savedAt) };
}

const published = {
  policy: async (em: SqlEntityManager, name?: string) => (await listPolicies(em, name)).map(viewPolicy),
  calendar: async (em: SqlEntityManager, name?: string) => (await listCalendars(em, name)).map(viewCalendar),
};

/** Every version of a kind, the newest of each name first; drafts only for whoever may read them. */
export async function viewVersions<K extends RuleKind>(em: SqlEntityManager, kind: K, withDrafts: boolean) {
  const drafts = withDrafts ? (await listDrafts(em, kind)).map(viewDraft) : [];
  const versions = (await published[kind](em)) as Awaited<ReturnType<(typeof published)[K]>>;
  return [...drafts, ...versions].toSorted((a, b) =>
    a.name === b.name ? b.version - a.version : a.name < b.name ? -1 : 1,
  );
}

/** One version as lists print it, or null. */
export async function viewVersion(em: SqlEntityManager, kind: RuleKind, name: string, version: number) {
  const drafts = (await listDrafts(em, kind, name)).map(viewDraft);
  return [...drafts, ...(await published[kind](em, name))].find((each) => each.version === version) ?? null;
}
