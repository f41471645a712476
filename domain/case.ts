import type { CaseEvent, CaseRules, NextCheck, ReporterMode } from './case-events.ts';
import type { Card } from './cards.ts';
import { changeClocks } from './clock-changes.ts';
import { isRunning, type Clock } from './clock.ts';
import type { CaseKind, Track } from './kinds.ts';
import type { Level } from './levels.ts';
import type { AreaPath, UnitRef } from './place.ts';
import type { ListingReason } from './policy.ts';
import type { CaseStatus } from './statuses.ts';

/** The unit that must act now, the path it stands on, and the person once someone has accepted or was assigned. */
export type Holder = { unit: string; path: AreaPath; person?: string; since: number };

/** A case that is listed: the reason, the owner, who approved it, and the review date (epoch ms). */
export type Listing = { reason: ListingReason; owner: string; approver: string; reviewAt: number };

/** A request for more time: of which clock, how many days, and by whom. */
export type ExtensionAsked = { clock: string; days: number; by: string };

/** A case as its events fold: codes and ids only, no free text, no personal data (data.md "Command, input, state"). */
export type CaseState = {
  version: number;
  kind: CaseKind;
  topic: string;
  track: Track;
  status: CaseStatus;
  level: Level;
  path: AreaPath;
  holder: Holder;
  climbedFrom?: string;
  reporter: ReporterMode;
  clocks: readonly Clock[];
  hops: number;
  fedBackBy?: string;
  rejectionProposedBy?: string;
  reworkRound: number;
  callbackAttempts: number;
  /** The milestones that were reported. */
  reached?: readonly string[];
  /** The reporter was asked for what is missing, which happens once. */
  asked?: true;
  /** Why it stands still, who answers for it, and until when (epoch ms). */
  listing?: Listing;
  /** An extension that waits for its ruling. */
  extensionAsked?: ExtensionAsked;
  extensions?: number;
  cards?: readonly Card[];
  registeredAt: number;
  closedAt?: number;
  lastAt: number;
  recentIds: readonly string[];
  rules: CaseRules;
};

/** How many processed command ids a case remembers, so that a message delivered twice is known (data.md "The loop"). */
const rememberedIds = 64;

/** Folds one event onto a case. Total; the first event of a case is `registered`. */
export function evolve(state: CaseState | null, event: CaseEvent): CaseState {
  const before = state ?? blankCase(event);
  const after = settle(before, event);
  const clocks = (event.clocks ?? []).reduce(
    (now, change) => changeClocks(now, change, event.at, after.rules),
    after.clocks,
  );
  return {
    ...after,
    clocks,
    version: before.version + 1,
    lastAt: event.at,
    recentIds: remember(before.recentIds, event.command),
  };
}

/** Folds events in order onto a case that already exists. */
export function fold(state: CaseState, events: readonly CaseEvent[]): CaseState {
  return events.reduce<CaseState>(evolve, state);
}

/** Folds a whole life, from `registered` on. */
export function foldLife(events: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('a case has at least its registration');
  return fold(evolve(null, first), rest);
}

/** What the event says about the case itself; its clocks are changed by `evolve`. */
function settle(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'registered':
    case 'noted':
    case 'contacted':
    case 'clock_missed':
    case 'due_soon':
    case 'reminded':
    case 'command_refused':
      return state;
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
      return { ...state, cards: [...(state.cards ?? []), { n, colour, issuedAt: event.at, clock }] };
    }
    case 'reclassified':
      return { ...state, topic: event.data.topic, track: event.data.track, rules: event.data.rules };
    case 'rebased':
      return { ...state, rules: event.data.rules };
    case 'dispatched':
      return enter({ ...withoutProposal(state), path: event.data.path }, event.data.to, event.at);
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
        { ...withoutRequest(withoutClimb(state), false), ...('person' in event.by && { fedBackBy: event.by.person }) },
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
      return { ...withoutRequest(withoutListing(state), false), status: event.type, closedAt: event.at };
    case 'reopened': {
      const { closedAt: _, ...open } = state;
      return { ...open, status: 'in_progress', callbackAttempts: 0 };
    }
    default:
      return event satisfies never;
  }
}

/** The case lies in the queue of a unit: nobody there has accepted it yet. */
function enter(state: CaseState, to: UnitRef, at: number): CaseState {
  return { ...state, status: 'pending_accept', level: to.level, holder: { unit: to.code, path: to.path, since: at } };
}

function awaiting(state: CaseState, next: NextCheck | undefined): CaseState {
  return next ? { ...state, status: next } : state;
}

function heldBy(state: CaseState, by: CaseEvent['by']): CaseState {
  return 'person' in by ? { ...state, holder: { ...state.holder, person: by.person } } : state;
}

/** A rework that changes hands is still a rework once it is accepted again. */
export function isReworking(state: CaseState): boolean {
  return state.clocks.some((clock) => clock.kind === 'rework' && isRunning(clock));
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

/** Rung firings carry made-up ids that the due time already guards, so only messages are remembered. */
function remember(ids: readonly string[], command: string): readonly string[] {
  return command.startsWith('rung:') || ids.includes(command) ? ids : [...ids, command].slice(-rememberedIds);
}

function blankCase(event: CaseEvent): CaseState {
  if (event.type !== 'registered') throw new Error(`a case begins with its registration, not with ${event.type}`);
  const { kind, topic, track, path, holder, status, reporter, rules } = event.data;
  return {
    version: 0,
    kind,
    topic,
    track,
    status,
    level: holder.level,
    path,
    holder: { unit: holder.code, path: holder.path, since: event.at },
    reporter,
    clocks: [],
    hops: 0,
    reworkRound: 0,
    callbackAttempts: 0,
    registeredAt: event.at,
    lastAt: event.at,
    recentIds: [],
    rules,
  };
}
