import type { ClockChange } from './clock.ts';
import type { CaseKind, Track } from './kinds.ts';
import type { LinkRelation, StandReason } from './links.ts';
import type { MediationEventBody, Party } from './mediation-events.ts';
import type { AreaPath, UnitRef } from './place.ts';
import type { BoundRow, ListingReason } from './policy.ts';
import type { RefusalCode } from './refusals.ts';
import type { Role } from './roles.ts';
import type { CardColour } from './rungs.ts';
import type { TaskEventBody } from './task-events.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Who did it: a person in one of the person's posts, a system through its post, or the product's own clock. */
export type Actor = { person: string; role: Role; unit: string } | { system: string };

/** The reporter as the rules see one; names and telephones never come here. */
export type ReporterMode = 'named' | 'anonymous' | 'none';

/** The rules that a case runs under, embedded so that a fold needs nothing but the events. */
export type CaseRules = { row: BoundRow; calendar: WorkCalendar };

/** The words that came with a command, by field; kept beside the event, never in the folded state. */
export type EventText = { [field: string]: string | readonly string[] };

/** A change of holder between levels: one numbered hand-over form each. `timeLeft` is what was left of the total time (ISO 8601 duration); `cover`, here and wherever a case enters a queue, names the vacant unit that the target stands in for. */
export type Hop = { from: string; to: UnitRef; form: number; timeLeft: string | null; cover?: string };

export type CaseEventBody =
  | MediationEventBody
  | TaskEventBody
  | {
      type: 'registered';
      data: {
        kind: CaseKind;
        topic: string;
        track: Track;
        path: AreaPath;
        holder: UnitRef;
        status: 'pending_accept' | 'pending_dispatch';
        reporter: ReporterMode;
        rules: CaseRules;
        cover?: string;
        files?: readonly string[];
        parties?: readonly Party[];
      };
    }
  | { type: 'dispatched'; data: { to: UnitRef; path: AreaPath; cover?: string } }
  | { type: 'accepted'; data: Record<never, never> }
  | { type: 'assigned'; data: { person: string } }
  | { type: 'contacted'; data: { channel: string; outcome: 'reached' | 'not_reached' } }
  | { type: 'noted'; data: { visibility: 'internal' | 'reporter'; files?: readonly string[] } }
  | { type: 'escalated'; data: Hop & { skipped: boolean } }
  | { type: 'climbed'; data: Hop & { clock: string } }
  | { type: 'pushed_down'; data: Hop }
  | { type: 'transferred'; data: { from: string; to: UnitRef; cover?: string } }
  | { type: 'returned'; data: { from: string; to: UnitRef; cover?: string } }
  | { type: 'objected'; data: Record<never, never> }
  | { type: 'adjudicated'; data: { upheld: boolean; from: string; to?: UnitRef; cover?: string } }
  | { type: 'fed_back'; data: { photos: readonly string[]; next?: NextCheck; adopted?: boolean } }
  | { type: 'verified'; data: { next?: NextCheck } }
  | { type: 'verification_failed'; data: Record<never, never> }
  | { type: 'called_back'; data: CallbackAnswer }
  | { type: 'rework_started'; data: { round: number; after: 'verification' | 'callback' | 'supervisor' } }
  | {
      type: 'closed';
      data: {
        after: 'on_spot' | 'feedback' | 'verification' | 'callback' | 'unreachable' | 'outcome';
        photos?: readonly string[];
      };
    }
  | { type: 'rejection_proposed'; data: Record<never, never> }
  | { type: 'rejected'; data: Record<never, never> }
  | { type: 'withdrawn'; data: Record<never, never> }
  | { type: 'reopened'; data: { because?: StandReason } }
  | { type: 'clock_missed'; data: { clock: string } }
  | { type: 'due_soon'; data: { clock: string; rung: string } }
  | { type: 'reminded'; data: { clock?: string; rung?: string } }
  | { type: 'card_issued'; data: { n: number; colour: CardColour; clock?: string; rung?: string } }
  | { type: 'card_replied'; data: { n: number } }
  | { type: 'card_lifted'; data: { n: number } }
  | { type: 'milestone_reached'; data: { name: string } }
  | { type: 'information_requested'; data: Record<never, never> }
  | { type: 'information_given'; data: { answered: boolean; clock?: string } }
  | { type: 'listed'; data: { reason: ListingReason; owner: string; reviewAt: number } }
  | { type: 'unlisted'; data: { clock?: string } }
  | { type: 'extension_requested'; data: { clock: string; days: number } }
  | { type: 'extension_decided'; data: { clock: string; days: number; approved: boolean } }
  | {
      type: 'reclassified';
      data: { topic: string; track: Track; from: { topic: string; track: Track }; rules: CaseRules };
    }
  | { type: 're_placed'; data: { path: AreaPath; from: AreaPath } }
  | { type: 'source_noted'; data: { system: string; number: string; dueAt?: number } }
  | { type: 'police_called'; data: { reportedAt: number; arrivedAt?: number } }
  | { type: 'merged'; data: { into: string } }
  | { type: 'linked'; data: { case: string; relation: LinkRelation; dueAt?: number; via?: readonly string[] } }
  | { type: 'told'; data: { from: string; what: 'progress' | 'closed' | 'rejected' } }
  | { type: 'rebased'; data: { rebase: string; from: { policy: string; calendar: string }; rules: CaseRules } }
  | { type: 'command_refused'; data: { verb: string; code: RefusalCode } };

/** The check that a case waits for next; absent where it closes in the same breath. */
export type NextCheck = 'awaiting_verify' | 'awaiting_callback';

/** What the reporter said when called back (call-back attempt n, counted from 1). */
export type CallbackAnswer = {
  attempt: number;
  reached: boolean;
  solved?: boolean;
  satisfaction?: 'satisfied' | 'basically' | 'unsatisfied';
  handlerAtFault?: boolean;
};

/** One fact of a case: what happened, when (epoch ms), by whom, and what it did to the clocks. Holds codes and ids; `text` alone holds words. */
export type CaseEvent = CaseEventBody & {
  at: number;
  by: Actor;
  command: string;
  clocks?: readonly ClockChange[];
  text?: EventText;
};

export type CaseEventType = CaseEvent['type'];
