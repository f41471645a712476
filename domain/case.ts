import type { CaseEvent, CaseRules, ReporterMode } from './case-events.ts';
import type { Card } from './cards.ts';
import { settleFact } from './case-facts.ts';
import { changeClocks } from './clock-changes.ts';
import type { Clock } from './clock.ts';
import type { CaseKind, Track } from './kinds.ts';
import type { Level } from './levels.ts';
import type { Link } from './links.ts';
import type { Party, Risk } from './mediation-events.ts';
import type { Mediation } from './mediation.ts';
import type { AreaPath, UnitRef } from './place.ts';
import type { ListingReason } from './policy.ts';
import type { CaseStatus } from './statuses.ts';
import type { Task } from './tasks.ts';

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
  /** The desk that dispatched it, to which a return goes. */
  desk?: UnitRef;
  /** Whoever received it says that it is not theirs, and waits for the ruling. */
  objectedBy?: string;
  /** A ruling said whose it is: it can be neither returned nor objected to again. */
  adjudicated?: true;
  tasks?: readonly Task[];
  links?: readonly Link[];
  mergedInto?: string;
  /** The order of an outside system that this case answers, with that system's own deadline (epoch ms). */
  source?: { system: string; number: string; dueAt?: number };
  /** When the police was called, and when it came (epoch ms). */
  police?: { reportedAt: number; arrivedAt?: number };
  parties?: readonly Party[];
  risk?: Risk;
  mediation?: Mediation;
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
  const after = settleFact(before, event);
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

/** Rung firings carry made-up ids that the due time already guards, so only messages are remembered. */
function remember(ids: readonly string[], command: string): readonly string[] {
  return command.startsWith('rung:') || ids.includes(command) ? ids : [...ids, command].slice(-rememberedIds);
}

function blankCase(event: CaseEvent): CaseState {
  if (event.type !== 'registered') throw new Error(`a case begins with its registration, not with ${event.type}`);
  const { kind, topic, track, path, holder, status, reporter, rules, parties } = event.data;
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
    ...(parties && { parties }),
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
