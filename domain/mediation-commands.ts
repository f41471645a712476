import type { BudgetCode } from './budget.ts';
import type { PersonRef } from './commands.ts';
import type { Outcome, Risk } from './mediation-events.ts';
import type { UnitRef } from './place.ts';

type None = Record<never, never>;

/** A term of an agreement as far as the rules see it: whose it is, and by which date (`YYYY-MM-DD`) it is to be performed. Its words are in the command's text. */
export type Term = { party: string; dueOn?: string };

/** What a mediator tells a dispute (case-life.md "Verbs"; regulation.md §6). */
export type MediationArgs =
  | { verb: 'add_party'; args: { id: string } }
  | { verb: 'set_risk'; args: Risk }
  | {
      verb: 'open_mediation';
      args: None;
      /** `unfit`: the unit that was named mediates nothing. */
      facts: { committee: UnitRef; unfit?: true; mediator?: PersonRef; time: BudgetCode };
    }
  | { verb: 'record_consent'; args: { party: string; consents: boolean } }
  | {
      verb: 'hold_session';
      args: { at: number; present: readonly string[]; absent: readonly string[] };
      facts: { mediators: readonly PersonRef[] };
    }
  | { verb: 'record_session'; args: { n: number } }
  | { verb: 'extend_mediation'; args: { days: number; agreedBy: readonly string[] } }
  | {
      verb: 'record_outcome';
      args: Pick<Outcome, 'outcome' | 'form'> & {
        terms: readonly Term[];
        remediesNotified?: boolean;
        policeReportedAt?: number;
      };
      /** What the policy gives an agreement: its follow-ups and the window for the court. */
      facts: { followUps: readonly BudgetCode[]; confirm: BudgetCode };
    }
  | { verb: 'record_performance'; args: { n: number; performed: boolean } }
  | { verb: 'follow_up'; args: { kept: boolean } }
  | { verb: 'apply_confirmation'; args: { appliedAt: number; decision?: 'confirmed' | 'refused' } };
