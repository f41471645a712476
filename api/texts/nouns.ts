import type { CaseEventType } from '../../domain/case-events.ts';
import type { BudgetUnit } from '../../domain/budget.ts';
import type { ClockFamily, ClockState } from '../../domain/clock.ts';
import type { Verb } from '../../domain/commands.ts';
import type { CaseKind, Track } from '../../domain/kinds.ts';
import type { Level } from '../../domain/levels.ts';
import type { ListingReason } from '../../domain/policy.ts';
import type { Role } from '../../domain/roles.ts';
import type { CardColour } from '../../domain/rungs.ts';
import type { CaseStatus } from '../../domain/statuses.ts';
import type { Channel } from '../cases/channels.ts';

/** The words that stand for codes, one place per language; topics carry theirs in domain/topics.ts. */
export type Nouns = {
  kinds: Record<CaseKind, string>;
  tracks: Record<Track, string>;
  levels: Record<Level, string>;
  statuses: Record<CaseStatus, string>;
  roles: Record<Role, string>;
  verbs: Record<Verb, string>;
  events: Record<CaseEventType, string>;
  formReasons: Record<'time_ran_out', string>;
  channels: Record<Channel, string>;
  clocks: Record<ClockFamily, string>;
  milestones: Readonly<Record<string, string>>;
  listingReasons: Record<ListingReason, string>;
  cardColours: Record<CardColour, string>;
  /** A granted extension: so many days, decided at `at`. */
  extended: (days: number, at: string) => string;
  clockStates: Record<ClockState, string>;
  budgets: Record<BudgetUnit, string>;
  satisfaction: Record<'satisfied' | 'basically' | 'unsatisfied', string>;
  confidential: string;
  anonymous: string;
};
