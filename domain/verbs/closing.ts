import { lapse, start } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import { familyOf, type ClockFamily } from '../clock.ts';
import type { CaseEvent, EventText, NextCheck } from '../case-events.ts';
import { outliving } from '../promise.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { says, type Circumstance, type Draft } from './verb.ts';

type ClosedAfter = (CaseEvent & { type: 'closed' })['data']['after'];

/** The end of a case: clocks that nobody needs any more lapse. `stopping` names those that the event before it has stopped. */
export function closed(state: CaseState, after: ClosedAfter, ...stopping: ClockFamily[]): Draft {
  const rest = state.clocks
    .map(({ kind }) => familyOf(kind))
    .filter((family) => !stopping.includes(family) && !outliving.includes(family));
  return { type: 'closed', data: { after }, clocks: lapse(state, ...rest) };
}

/** No reporter, or an anonymous one: nobody to call, to contact or to answer (case-life.md "Rules across all verbs"). */
function mayBeCalled(state: CaseState): boolean {
  return state.reporter === 'named';
}

/** The check after a feedback or after a passed verification, or null where the case closes. */
export function nextCheck(state: CaseState, from: 'feedback' | 'verification'): NextCheck | null {
  const { verification, callback } = state.rules.row;
  if (from === 'feedback' && verification) return 'awaiting_verify';
  return callback && mayBeCalled(state) ? 'awaiting_callback' : null;
}

/** Nobody checks what they have fed back themselves (case-life.md "Rules across all verbs"). */
export function byHandler(state: CaseState, { person }: Circumstance): Refusal | null {
  return person !== undefined && person === state.fedBackBy ? refuse('same_person') : null;
}

/** The clock of a check. */
export function startCheck(state: CaseState, check: NextCheck) {
  const { verify, callback } = state.rules.row.fixed;
  return check === 'awaiting_verify' ? start(state, 'verify', verify) : start(state, 'callback', callback);
}

/** Finishing needs an answer for a named reporter and a proof, or the reason for having none (S2-3; case-life.md "feed back", "close on the spot"). */
export function unanswered(
  reporter: CaseState['reporter'],
  text: EventText | undefined,
  photos: readonly string[] | undefined,
): Refusal | null {
  if (reporter === 'named' && !says(text, 'reply')) return refuse('reply_required');
  return photos?.length || says(text, 'noPhotoReason') ? null : refuse('proof_required');
}
