import type { CaseState } from './case.ts';
import type { MediationEvent, Outcome, Party } from './mediation-events.ts';

/** A party with what it has said about being mediated; nothing yet where `consent` is absent. */
export type MediationParty = Party & { consent?: boolean };

/** A session that was held or is fixed (`at` epoch ms): who led it, by person id, and which parties were there. */
export type MediationSession = {
  n: number;
  at: number;
  mediators: readonly string[];
  present: readonly string[];
  recorded?: true;
};

/** What one party owes by a date (`YYYY-MM-DD`), and whether it was done. */
export type Performance = { n: number; party: string; dueOn: string; state: 'due' | 'performed' | 'defaulted' };

/** The mediation of a dispute beside its status (case-life.md "Statuses"). Ids and codes only; terms and reasons are words of the events. */
export type Mediation = {
  committee: string;
  openedAt: number;
  /** Whom the parties have chosen, by person id (L2 19). */
  mediator?: string;
  parties: readonly MediationParty[];
  sessions: readonly MediationSession[];
  outcome?: Outcome & { at: number };
  performances?: readonly Performance[];
  followUps?: number;
  confirmation?: { appliedAt: number; decision?: 'confirmed' | 'refused' };
};

export const mediationStates = [
  'applied',
  'in_mediation',
  'agreed',
  'partly_agreed',
  'failed',
  'terminated',
  'withdrawn',
  'referred',
  'performed',
  'defaulted',
  'confirmed',
] as const;

export type MediationState = (typeof mediationStates)[number];

/** Where a mediation stands, read from its record: the outcome, and after an agreement what became of it. */
export function mediationState({ parties, outcome, performances = [], confirmation }: Mediation): MediationState {
  if (!outcome) return parties.every(({ consent }) => consent) ? 'in_mediation' : 'applied';
  if (!isAgreement(outcome)) return outcome.outcome;
  if (performances.some(({ state }) => state === 'defaulted')) return 'defaulted';
  if (confirmation?.decision === 'confirmed') return 'confirmed';
  const isDone = performances.length > 0 && performances.every(({ state }) => state === 'performed');
  return isDone ? 'performed' : outcome.outcome;
}

/** A dispute is being mediated: opened, and no outcome yet. */
export function isMediating({ mediation }: { mediation?: Mediation | undefined }): boolean {
  return mediation !== undefined && mediation.outcome === undefined;
}

/** The parties came to terms, wholly or in part. */
export function isAgreement({ outcome }: Outcome): boolean {
  return outcome === 'agreed' || outcome === 'partly_agreed';
}

/** The parties that a case knows, with their consent once mediation was opened. */
export function partiesOf({
  parties = [],
  mediation,
}: Pick<CaseState, 'parties' | 'mediation'>): readonly MediationParty[] {
  return mediation?.parties ?? parties;
}

/** The mediation record after one of its events. Total: one that names nothing known changes nothing. */
export function settleMediation(state: CaseState, event: MediationEvent): CaseState {
  switch (event.type) {
    case 'party_added': {
      const parties = [...(state.parties ?? []), event.data];
      return { ...withMediation(state, ({ parties: known }) => ({ parties: [...known, event.data] })), parties };
    }
    case 'risk_set':
      return { ...state, risk: event.data };
    case 'mediation_opened': {
      const { committee, mediator } = event.data;
      const { sessions = [], performances } = state.mediation ?? {};
      return {
        ...state,
        mediation: {
          committee,
          openedAt: event.at,
          ...(mediator !== undefined && { mediator }),
          parties: state.parties ?? [],
          sessions,
          ...(performances && { performances }),
        },
      };
    }
    case 'consent_recorded': {
      const { party, consents } = event.data;
      return withMediation(state, ({ parties }) => ({
        parties: parties.map((known) => (known.id === party ? { ...known, consent: consents } : known)),
      }));
    }
    case 'session_held':
      return withMediation(state, ({ sessions }) => ({ sessions: [...sessions, event.data] }));
    case 'session_recorded':
      return withMediation(state, ({ sessions }) => ({
        sessions: sessions.map((known) => (known.n === event.data.n ? { ...known, recorded: true } : known)),
      }));
    case 'mediation_extended':
      return state;
    case 'outcome_recorded': {
      const { performances: due = [], ...outcome } = event.data;
      return withMediation(state, ({ performances = [] }) => ({
        outcome: { ...outcome, at: event.at },
        ...(due.length + performances.length > 0 && {
          performances: [...performances, ...due.map((one) => ({ ...one, state: 'due' as const }))],
        }),
      }));
    }
    case 'performance_recorded':
      return withPerformance(state, event.data.n, event.data.performed ? 'performed' : 'defaulted');
    case 'followed_up':
      return withMediation(state, ({ followUps = 0 }) => ({ followUps: followUps + 1 }));
    case 'confirmation_applied':
      return withMediation(state, ({ confirmation }) => ({ confirmation: { ...confirmation, ...event.data } }));
    default:
      return event satisfies never;
  }
}

/** The date of a performance has passed and nobody had recorded it: that is a default until it is performed after all. */
export function settleDefault(state: CaseState, clock: string): CaseState {
  const n = Number(/^performance:(\d+)/.exec(clock)?.[1]);
  return Number.isNaN(n) ? state : withPerformance(state, n, 'defaulted');
}

function withPerformance(state: CaseState, n: number, became: Performance['state']): CaseState {
  return withMediation(state, ({ performances = [] }) => ({
    performances: performances.map((known) => (known.n === n ? { ...known, state: became } : known)),
  }));
}

function withMediation(state: CaseState, change: (mediation: Mediation) => Partial<Mediation>): CaseState {
  const { mediation } = state;
  return mediation ? { ...state, mediation: { ...mediation, ...change(mediation) } } : state;
}
