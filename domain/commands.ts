import type { BudgetCode } from './budget.ts';
import type { CaseRules, EventText } from './case-events.ts';
import type { LetterArgs } from './letters.ts';
import type { MediationArgs } from './mediation-commands.ts';
import type { CaseKind, Track } from './kinds.ts';
import type { AreaPath, UnitRef } from './place.ts';
import type { Post } from './roles.ts';
import type { CardColour } from './rungs.ts';
import type { TaskArgs } from './task-commands.ts';

/** Who asks, with the posts that were valid when the API read them; a system asks through the post of its token. */
export type By = { person: string; posts: readonly Post[] } | { system: string; posts: readonly Post[] };

/** A person as the API resolved one for a command: the id and the units of the person's posts. */
export type PersonRef = { id: string; units: readonly string[] };

/** Another case as the API resolved it for a command. */
export type CaseRef = { id: string; kind: CaseKind; topic: string; path: AreaPath; open: boolean };

type None = Record<never, never>;

/** What each verb is told: `args` are codes, `facts` are what the API looked up so that a decision never has to. Words are in the command's `text`. */
export type VerbArgs =
  | MediationArgs
  | TaskArgs
  | { verb: 'dispatch'; args: None; facts: { unit: UnitRef } }
  | { verb: 'accept'; args: None }
  | { verb: 'assign'; args: None; facts: { person: PersonRef } }
  | { verb: 'contact'; args: { channel: string; outcome: 'reached' | 'not_reached' } }
  | { verb: 'note'; args: { visibility: 'internal' | 'reporter'; files?: readonly string[] } }
  | { verb: 'escalate'; args: { to?: 'street' } }
  | { verb: 'push_down'; args: None; facts: { unit: UnitRef } }
  | { verb: 'transfer'; args: None; facts: { unit: UnitRef } }
  | { verb: 'return'; args: None }
  | { verb: 'object'; args: None; facts: { time: BudgetCode } }
  | { verb: 'adjudicate'; args: { uphold: boolean }; facts: { unit?: UnitRef } }
  | { verb: 'feedback'; args: { photos?: readonly string[]; adopted?: boolean } }
  | { verb: 'verify'; args: { passed: boolean } }
  | {
      verb: 'callback';
      args: {
        reached: boolean;
        solved?: boolean;
        satisfaction?: 'satisfied' | 'basically' | 'unsatisfied';
        handlerAtFault?: boolean;
      };
    }
  | { verb: 'close'; args: None }
  | { verb: 'reject'; args: None }
  | { verb: 'confirm_rejection'; args: None }
  | { verb: 'withdraw'; args: None }
  | { verb: 'reopen'; args: None }
  | { verb: 'milestone'; args: { name: string } }
  | { verb: 'ask'; args: None }
  | { verb: 'answer'; args: None }
  | { verb: 'list'; args: { reason: string; reviewAt: number }; facts: { owner: PersonRef } }
  | { verb: 'unlist'; args: None }
  | { verb: 'extend'; args: { days: number; clock?: string } }
  | { verb: 'rule_extension'; args: { approve: boolean } }
  | { verb: 'remind'; args: None }
  | { verb: 'issue_card'; args: { colour: CardColour } }
  | { verb: 'reply_card'; args: { n: number } }
  | { verb: 'lift_card'; args: { n: number } }
  | { verb: 'rework'; args: None }
  | { verb: 'merge'; args: None; facts: { into: CaseRef } }
  | { verb: 'link'; args: { relation: 'related' | 'part_of' }; facts: { to: CaseRef } }
  | { verb: 'place'; args: None; facts: { path?: AreaPath } }
  | { verb: 'note_source'; args: { system: string; number: string; dueAt?: number } }
  | { verb: 'call_police'; args: { reportedAt: number; arrivedAt?: number } }
  | { verb: 'reclassify'; args: { topic?: string; track?: Track }; facts: { rules: CaseRules | null } };

export type Verb = VerbArgs['verb'];

type Sent = { id: string; bodyHash: string; by: By; expectedVersion?: number; text?: EventText };

/** A message to one case. `id` makes a repeat harmless; `bodyHash` tells a repeat from another message under the same id. */
export type PersonCommand = VerbArgs & Sent;

export type CommandOf<V extends Verb> = PersonCommand & { verb: V };

/** The clock itself speaking: a rung of a running clock has passed. */
export type TimerCommand = { verb: 'fire_rung'; id: string; args: { clock: string; rung: string } };

/** The policy itself speaking: a case is read again under other rules, with the reason in `text`. */
export type RebaseCommand = {
  verb: 'rebase';
  id: string;
  bodyHash: string;
  by: By & { system: string };
  args: { rebase: string };
  facts: { rules: CaseRules };
  text?: EventText;
};

/** Another case speaking: what has happened there and concerns this one. */
export type LetterCommand = LetterArgs & {
  id: string;
  bodyHash: string;
  by: By & { system: string };
  text?: EventText;
};

/** What is sent to a case; only the timer of the case itself is not. */
export type SentCommand = PersonCommand | RebaseCommand | LetterCommand;

export type Command = SentCommand | TimerCommand;
