import type { CaseEvent, NextCheck } from './case-events.ts';
import { isReworking } from './case-clocks.ts';
import type { CaseState } from './case.ts';
import type { Card } from './cards.ts';
import { withLink } from './links.ts';
import { settleDefault, settleMediation } from './mediation.ts';
import type { UnitRef } from './place.ts';
import type { EndedStatus } from './statuses.ts';
import { excuseTasks, settleTasks } from './tasks.ts';

/** What the event says about the case itself; its clocks are changed by `evolve`. */
export function settleFact(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'registered':
    case 'noted':
    case 'contacted':
    case 'due_soon':
    case 'told':
    case 'reminded':
    case 'command_refused':
      return state;
    case 'clock_missed':
      return settleDefault(state, event.data.clock);
    case 'milestone_reached':
      return { ...state, reached: [...(state.reached ?? []), event.data.name] };
    case 'information_requested':
      return { ...state, status: 'awaiting_info', asked: true };
    case 'listed':
      return { ...state, status: 'listed', listing: { ...event.data, approver: actorName(event.by) } };
    case 'information_given':
    case 'unlisted':
      return { ...withoutListing(state), status: isReworking(state) ? 'reworking' : 'in_progress' };
    case 'extension_requested':
      return { ...state, extensionAsked: { ...event.data, by: actorName(event.by) } };
    case 'extension_decided':
      return withoutRequest(state, event.data.approved);
    case 'card_issued': {
      const { n, colour, clock } = event.data;
      return { ...state, cards: [...(state.cards ?? []), { n, colour, issuedAt: event.at, ...(clock && { clock }) }] };
    }
    case 'card_replied':
      return withCard(state, event.data.n, { repliedAt: event.at });
    case 'card_lifted':
      return withCard(state, event.data.n, { liftedAt: event.at });
    case 'reclassified':
      return { ...state, topic: event.data.topic, track: event.data.track, rules: event.data.rules };
    case 'rebased':
      return { ...state, rules: event.data.rules };
    case 'dispatched':
      return {
        ...enter({ ...withoutProposal(state), path: event.data.path }, event.data.to, event.at),
        desk: deskOf(state),
      };
    case 'returned':
      return { ...enter(withoutClimb(withoutListing(state)), event.data.to, event.at), status: 'pending_dispatch' };
    case 'objected':
      return { ...state, objectedBy: actorName(event.by) };
    case 'adjudicated':
      return settleRuling(withoutObjection(state), event.data, event.at);
    case 're_placed':
      return { ...state, path: event.data.path };
    case 'source_noted':
      return { ...state, source: event.data };
    case 'police_called':
      return { ...state, police: event.data };
    case 'linked': {
      const { case: other, relation } = event.data;
      return { ...state, links: withLink(state.links, { case: other, relation }) };
    }
    case 'merged':
      return { ...ended(state, event), mergedInto: event.data.into };
    case 'transferred':
      return enter(withoutProposal(withoutClimb(withoutListing(state))), event.data.to, event.at);
    case 'escalated':
    case 'pushed_down':
      return enter({ ...withoutClimb(state), hops: event.data.form }, event.data.to, event.at);
    case 'climbed':
      return { ...enter({ ...state, hops: event.data.form }, event.data.to, event.at), climbedFrom: state.holder.unit };
    case 'accepted':
      return { ...heldBy(withoutClimb(state), event.by), status: isReworking(state) ? 'reworking' : 'in_progress' };
    case 'assigned':
      return { ...state, holder: { ...state.holder, person: event.data.person } };
    case 'fed_back':
      return awaiting(
        {
          ...withoutObjection(withoutRequest(withoutClimb(state), false)),
          ...('person' in event.by && { fedBackBy: event.by.person }),
        },
        event.data.next,
      );
    case 'verified':
      return awaiting(state, event.data.next);
    case 'verification_failed':
      return state;
    case 'called_back':
      return { ...state, callbackAttempts: event.data.attempt };
    case 'rework_started':
      return { ...state, status: 'reworking', reworkRound: event.data.round, callbackAttempts: 0 };
    case 'rejection_proposed':
      return { ...state, rejectionProposedBy: actorName(event.by) };
    case 'closed':
    case 'rejected':
    case 'withdrawn':
      return ended(state, event);
    case 'reopened': {
      const { closedAt: _, mergedInto: __, ...open } = state;
      return { ...open, status: 'in_progress', callbackAttempts: 0 };
    }
    case 'whistled':
    case 'whistle_approved':
    case 'reported_in':
    case 'whistle_refused':
    case 'whistle_ruled':
    case 'task_given':
    case 'whistle_finished':
    case 'whistle_rated':
      return settleTasks(state, event);
    default:
      return settleMediation(state, event);
  }
}

/** The case lies in the queue of a unit: nobody there has accepted it yet. */
function enter(state: CaseState, to: UnitRef, at: number): CaseState {
  return {
    ...withoutObjection(state),
    status: 'pending_accept',
    level: to.level,
    holder: { unit: to.code, path: to.path, since: at },
  };
}

function awaiting(state: CaseState, next: NextCheck | undefined): CaseState {
  return next ? { ...state, status: next } : state;
}

function heldBy(state: CaseState, by: CaseEvent['by']): CaseState {
  return 'person' in by ? { ...state, holder: { ...state.holder, person: by.person } } : state;
}

function withoutListing(state: CaseState): CaseState {
  const { listing: _, ...rest } = state;
  return rest;
}

function withoutRequest(state: CaseState, approved: boolean): CaseState {
  const { extensionAsked: _, ...rest } = state;
  return approved ? { ...rest, extensions: (state.extensions ?? 0) + 1 } : rest;
}

function actorName(by: CaseEvent['by']): string {
  return 'person' in by ? by.person : by.system;
}

function withoutClimb(state: CaseState): CaseState {
  const { climbedFrom: _, ...rest } = state;
  return rest;
}

function withoutProposal(state: CaseState): CaseState {
  const { rejectionProposedBy: _, ...rest } = state;
  return rest;
}

function ended(state: CaseState, { type, at }: CaseEvent & { type: EndedStatus }): CaseState {
  const over = excuseTasks(withoutObjection(withoutRequest(withoutListing(state), false)));
  return { ...over, status: type, closedAt: at };
}

/** A dismissed objection, and a unit that a ruling designated, are final (L7 22). */
function settleRuling(
  state: CaseState,
  { upheld, to }: (CaseEvent & { type: 'adjudicated' })['data'],
  at: number,
): CaseState {
  if (to) return { ...enter(withoutClimb(withoutListing(state)), to, at), adjudicated: true };
  return upheld ? state : { ...state, adjudicated: true };
}

function deskOf({ holder, level }: CaseState): UnitRef {
  return { code: holder.unit, level, path: holder.path };
}

function withCard(state: CaseState, n: number, change: Partial<Card>): CaseState {
  return { ...state, cards: (state.cards ?? []).map((card) => (card.n === n ? { ...card, ...change } : card)) };
}

function withoutObjection(state: CaseState): CaseState {
  const { objectedBy: _, ...rest } = state;
  return rest;
}
