import type { CaseEventType } from '../../domain/case-events.ts';
import type { BudgetUnit } from '../../domain/budget.ts';
import type { ClockFamily, ClockState } from '../../domain/clock.ts';
import type { Verb } from '../../domain/commands.ts';
import type { CaseKind, Track } from '../../domain/kinds.ts';
import type { Level } from '../../domain/levels.ts';
import type { LinkRelation } from '../../domain/links.ts';
import type { Outcome, Risk } from '../../domain/mediation-events.ts';
import type { MediationState } from '../../domain/mediation.ts';
import type { Role } from '../../domain/roles.ts';
import type { CardColour } from '../../domain/rungs.ts';
import type { CaseStatus } from '../../domain/statuses.ts';
import type { Rating, WhistleReason } from '../../domain/task-events.ts';
import type { TaskState } from '../../domain/tasks.ts';
import type { Channel } from '../cases/channels.ts';

/** The words that stand for codes, one place per language; topics, grounds and reasons are called as the catalogue says. */
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
  /** One of several clocks of a family. */
  numbered: (family: string, n: string) => string;
  milestones: Readonly<Record<string, string>>;
  cardColours: Record<CardColour, string>;
  /** A granted extension: so many days, decided at `at`. */
  extended: (days: number, at: string) => string;
  clockStates: Record<ClockState, string>;
  budgets: Record<BudgetUnit, string>;
  satisfaction: Record<'satisfied' | 'basically' | 'unsatisfied', string>;
  whistleReasons: Record<WhistleReason, string>;
  ratings: Record<Rating, string>;
  taskStates: Record<TaskState, string>;
  linkRelations: Record<LinkRelation, string>;
  riskColours: Record<Risk['colour'], string>;
  outcomes: Record<Outcome['outcome'], string>;
  mediationStates: Record<MediationState, string>;
  /** Systems of the product's own that act in its name. */
  systems: Readonly<Record<string, string>>;
  /** Told to a resident whose link leads nowhere. */
  noLink: string;
  confidential: string;
  anonymous: string;
};
