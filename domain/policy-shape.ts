import { calendarShape, ruleName } from './calendar-shape.ts';
import type { CalendarContent } from './calendar-shape.ts';
import { clockFamilies } from './clock.ts';
import type { ClockFamily } from './clock.ts';
import { caseKinds, tracks } from './kinds.ts';
import type { FixedClocks, HoldingBudgets, PauseRules, Policy, PolicyMilestone, PolicyRow } from './policy.ts';
import { cardColours } from './rungs.ts';
import type { Rung, Rungs } from './rungs.ts';
import { list, object, optional, record } from './shape.ts';
import type { OptionalShape, Shape } from './shape.ts';
import { budget, flag, instant, oneOf, text, whole } from './shape-values.ts';

/** A policy as administrators write it: what a version keeps, and the calendar that is to be published with it. */
export type PolicyContent = Omit<Policy, 'version'> & { reason?: string; calendar?: CalendarContent };

const sources = record(text(1000), 100);
const topics = list(text(64), 100, 1);

const milestone = object<PolicyMilestone>({
  name: text(40, /^[a-z][a-z0-9_]*$/),
  budget,
  after: optional(text(40)),
  topics: optional(topics),
});

const row = object<PolicyRow>({
  id: text(20, /^[A-Za-z0-9_-]+$/),
  rank: whole,
  match: object<PolicyRow['match']>({
    kinds: list(oneOf(caseKinds), caseKinds.length, 1),
    topics: optional(topics),
    tracks: optional(list(oneOf(tracks), tracks.length, 1)),
  }),
  accept: budget,
  contact: optional(budget),
  holding: optional(
    object<HoldingBudgets>({ grid: budget, community: budget, onExpiry: oneOf(['climb', 'supervise']) }),
  ),
  resolve: budget,
  milestones: optional(list(milestone, 20)),
  verification: flag,
  callback: flag,
  pause: optional(
    object<PauseRules>({
      listing: list(text(40), 20),
      approver: oneOf(['community', 'street']),
    }),
  ),
  inactive: optional(flag),
  sources,
});

const fixed = object<FixedClocks>({
  dispatch: object<FixedClocks['dispatch']>({ fast: budget, urgent: budget, joint: budget, critical: budget }),
  verify: budget,
  callback: budget,
  rework: budget,
  info: budget,
  review: budget,
  extensionRuling: budget,
  extensionDays: whole,
  objectionRuling: budget,
  mediate: budget,
  followUps: list(budget, 20),
  confirm: budget,
  confirmReminderDays: list(whole, 20),
  sources,
});

const place = String.raw`([1-9]\d?(\.\d+)?%|due|[-+]\d+(\.\d+)?(em|eh|wm|wh|wd|cd)|day[1-9]\d*)`;
const rung = text(40, new RegExp(`^${place}$`)) as Shape<Rung>;
const rungWithCard = text(40, new RegExp(`^${place}( (${cardColours.join('|')}))?$`)) as Shape<Rung>;
// Automatic cards come only from these (sla.md "Rungs").
const carded: readonly ClockFamily[] = ['resolve', 'mediate', 'milestone'];
const rungs = Object.fromEntries(
  clockFamilies.map((family) => [family, optional(list(carded.includes(family) ? rungWithCard : rung, 20))]),
) as {
  [F in ClockFamily]: OptionalShape<readonly Rung[]>;
};

/** The one description of a policy on the wire: a field that the domain gains has to be named here, or the compiler objects. */
export const policyShape = object<PolicyContent>({
  name: ruleName,
  effectiveFrom: instant,
  rows: list(row, 60, 1),
  fixed,
  rungs: optional(object<Rungs>(rungs)),
  reason: optional(text(2000)),
  calendar: optional(calendarShape),
});
