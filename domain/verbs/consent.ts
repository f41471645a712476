import { lapse } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import type { ClockChange } from '../clock.ts';
import { holdAgain } from '../escalation.ts';
import { isMediating, partiesOf } from '../mediation.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { pauseBegun } from '../suspension.ts';
import { words, type Draft, type VerbRule } from './verb.ts';

/** 征询意愿: what a party says about being mediated (`not_found` for one unknown). One that refuses ends the mediation, with the notice of the other ways that the law names (L2 17, 26). */
export const recordConsent: VerbRule<'record_consent'> = {
  from: openStatuses,
  bar: (state) => (isMediating(state) ? null : refuse(hasRefused(state) ? 'consent_refused' : 'wrong_status')),
  decide(state, command) {
    const { party, consents } = command.args;
    if (!partiesOf(state).some(({ id }) => id === party)) return refuse('not_found');
    const said: Draft = { type: 'consent_recorded', data: { party, consents }, ...words(command) };
    return consents ? [said] : [said, ended(state)];
  },
};

/** The product itself ends what a party will not have. */
function ended(state: CaseState): Draft {
  return {
    type: 'outcome_recorded',
    data: { outcome: 'terminated', remedies: true, because: 'consent_refused' },
    clocks: [...lapse(state, 'mediate'), ...heldAgain(state)],
  };
}

/** A dispute whose mediation came to nothing has its holder's time again, so that somebody has to act. */
export function heldAgain(state: CaseState): ClockChange[] {
  const { mediation: _, ...rest } = state;
  const begun = holdAgain(rest);
  return [...begun, ...pauseBegun(state, begun)];
}

/** Every party has to agree before anybody mediates: one refused (`consent_refused`), or has not been heard (`consent_missing`). */
export function withoutConsent(state: CaseState): Refusal | null {
  if (hasRefused(state)) return refuse('consent_refused');
  const parties = partiesOf(state);
  return parties.length > 0 && parties.every(({ consent }) => consent) ? null : refuse('consent_missing');
}

function hasRefused(state: CaseState): boolean {
  return partiesOf(state).some(({ consent }) => consent === false);
}
