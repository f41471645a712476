import type { CaseEvent } from './case-events.ts';

/** A party to a dispute, by id; name, telephone and side stay in PostgreSQL. */
export type Party = { id: string };

/** The id of the party that was named `n`-th (from 1). */
export function partyId(n: number): string {
  return `p${n}`;
}

export const outcomes = ['agreed', 'partly_agreed', 'failed', 'terminated', 'withdrawn', 'referred'] as const;

/** How a mediation ended. `form`: of an agreement. `remedies`: the parties were told of arbitration, administrative and judicial ways (L2 26). `because`: ended by the product after a refusal. */
export type Outcome = {
  outcome: (typeof outcomes)[number];
  form?: 'oral' | 'written';
  remedies?: true;
  because?: 'consent_refused';
};

export const riskColours = ['green', 'yellow', 'red'] as const;

/** How likely a dispute is to grow worse; `violence`: it may become a matter for the police (L2 25). */
export type Risk = { colour: (typeof riskColours)[number]; violence?: true };

export type MediationEventBody =
  | { type: 'party_added'; data: Party }
  | { type: 'risk_set'; data: Risk }
  | { type: 'mediation_opened'; data: { committee: string; mediator?: string } }
  | { type: 'consent_recorded'; data: { party: string; consents: boolean } }
  | {
      type: 'session_held';
      data: { n: number; at: number; mediators: readonly string[]; present: readonly string[] };
    }
  | { type: 'session_recorded'; data: { n: number } }
  | { type: 'mediation_extended'; data: { clock: string; days: number } }
  | {
      type: 'outcome_recorded';
      data: Outcome & { performances?: readonly { n: number; party: string; dueOn: string; term: number }[] };
    }
  | { type: 'performance_recorded'; data: { n: number; performed: boolean } }
  | { type: 'followed_up'; data: { n: number; kept: boolean } }
  | { type: 'confirmation_applied'; data: { appliedAt: number; decision?: 'confirmed' | 'refused' } };

export type MediationEvent = CaseEvent & MediationEventBody;
