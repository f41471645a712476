import type { Static, TSchema } from 'typebox';
import type { CaseRules } from '../../domain/case-events.ts';
import type { CaseRef, PersonRef, VerbArgs } from '../../domain/commands.ts';
import type { Track } from '../../domain/kinds.ts';
import type { UnitRef } from '../../domain/place.ts';
import type { FixedTimes } from '../cases/rules.ts';
import type { Language } from '../texts/language.ts';

/** What a command names by code or id, looked up before it is sent; what the caller cannot see is `not_found`. */
export type Lookups = {
  unit: (code: string) => Promise<UnitRef>;
  /** A grid that is not one is `not_found`, too. */
  grid: (code: string) => Promise<UnitRef>;
  /** A colleague by person id or account name. */
  person: (idOrName: string) => Promise<PersonRef>;
  photos: (ids: readonly string[] | undefined) => Promise<readonly string[]>;
  files: (ids: readonly string[] | undefined) => Promise<readonly string[]>;
  /** The rules of the case if it were classified so, by the policy version that it runs under; null where no row is for that. */
  rules: (wanted: { topic?: string; track?: Track }) => Promise<CaseRules | null>;
  /** What the policy version of the case gives an objection, a mediation and what follows an agreement. */
  times: () => Promise<FixedTimes>;
  /** The committee that takes a dispute up, the caller's own where none is named; `unfit` where the unit is none. */
  committee: (code: string | undefined) => Promise<{ committee: UnitRef; unfit?: true }>;
  /** Keeps who a party is, and answers with the id by which the case knows it. */
  party: (party: { name: string; phone?: string; side: string }) => Promise<string>;
  /** Another case by id or number. The case itself is `not_same_matter`. */
  otherCase: (name: string) => Promise<CaseRef>;
  /** A reason for listing. Throws `listing_reason_not_allowed` where it is switched off; whether the row permits it is for the verb to say. */
  listingReason: (code: string) => Promise<string>;
  now: () => Promise<number>;
  language: Language;
};

/** Which of several a path names: a milestone by its name, a card or a task by its number. */
export type Named = { name?: string; n?: number };

/** What a request body says: the verb with its codes and facts, and its words by field. */
export type Reading = VerbArgs & { words?: { [field: string]: string | readonly string[] | undefined } };

/** One sub-resource per verb: how its body becomes a command. */
export type VerbRoute = {
  path: string;
  method?: 'DELETE';
  verb: VerbArgs['verb'];
  summary: string;
  body: TSchema;
  read: (body: unknown, look: Lookups, params: Named) => Promise<Reading> | Reading;
};

/** Ties a route's body to its schema; the schema has judged the body before it is read. */
export function verbRoute<Body extends TSchema>(route: {
  path: string;
  method?: 'DELETE';
  verb: VerbArgs['verb'];
  summary: string;
  body: Body;
  read: (body: Static<Body>, look: Lookups, params: Named) => Promise<Reading> | Reading;
}): VerbRoute {
  return { ...route, read: (body, look, params) => route.read(body as Static<Body>, look, params) };
}
