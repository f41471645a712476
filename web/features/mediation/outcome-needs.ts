import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import type { outcomes } from '../../../domain/mediation-events.ts';
import { isAgreement } from '../../../domain/mediation.ts';
import { begunTerms, type DraftTerm } from './instalments.ts';

export type OutcomeName = (typeof outcomes)[number];
export const needs = ['consent', 'presence', 'terms', 'half', 'late', 'remedies', 'police'] as const;
export type Need = (typeof needs)[number];

type Said = { terms: readonly DraftTerm[]; remedies: boolean; policeAt: string; today: string };

/** What an outcome still needs before it can be recorded: what the rules ask (domain/verbs/outcome.ts), and a draft that is whole. */
export function needsOf(
  outcome: OutcomeName,
  { parties, sessions, risk }: Pick<MediationView, 'parties' | 'sessions' | 'risk'>,
  { terms, remedies, policeAt, today }: Said,
): Need[] {
  const settles = isAgreement({ outcome });
  const begun = begunTerms(terms);
  const last = sessions.at(-1);
  const bound = settles || outcome === 'failed';
  const open: Record<Need, boolean> = {
    consent: bound && (parties.length === 0 || parties.some(({ consent }) => consent !== true)),
    presence: bound && last !== undefined && last.parties.some(({ present }) => !present),
    terms: settles && begun.length === 0,
    half: settles && begun.some(({ text, party }) => text.trim() === '' || party === ''),
    late: settles && begun.some(({ dueOn }) => dueOn !== '' && dueOn < today),
    remedies: (outcome === 'failed' || outcome === 'terminated') && !remedies,
    police: risk?.violence === true && policeAt === '',
  };
  return needs.filter((need) => open[need]);
}
