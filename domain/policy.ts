import type { BudgetCode } from './budget.ts';
import type { CaseKind, Track } from './kinds.ts';
import type { Rungs } from './rungs.ts';

/** Milestones are reached in the order of the list; one with `after` starts when that one is reported, the others at registration. */
export type PolicyMilestone = { name: string; budget: BudgetCode; after?: string; topics?: readonly string[] };

/** How long each level may hold a case, and what happens then. The street has none: what is left there is the total of the case. */
export type HoldingBudgets = { grid: BudgetCode; community: BudgetCode; onExpiry: 'climb' | 'supervise' };

/** Why a case may be listed: a code of the catalogue (listing-reasons.ts). */
export type ListingReason = string;

/** What stops the time of a row's cases: asking the reporter always, listing for these reasons, by a post of this level or above. */
export type PauseRules = { listing: readonly ListingReason[]; approver: 'community' | 'street' };

export type PolicyRow = {
  id: string;
  rank: number;
  match: { kinds: readonly CaseKind[]; topics?: readonly string[]; tracks?: readonly Track[] };
  accept: BudgetCode;
  contact?: BudgetCode;
  holding?: HoldingBudgets;
  resolve: BudgetCode;
  milestones?: readonly PolicyMilestone[];
  verification: boolean;
  callback: boolean;
  /** Without it the row's time never stops, whatever the case waits for. */
  pause?: PauseRules;
  /** Taken out of force: it matches nothing, and what it had promised is void when the version is applied to open cases. */
  inactive?: boolean;
  /** Where each number comes from, by field: `accept`, `holding.grid`, `milestones.fence`. */
  sources: Readonly<Record<string, string>>;
};

/** Clocks that no row decides; with the sources of their numbers by field, as in a row. */
export type FixedClocks = {
  dispatch: Readonly<Record<Track, BudgetCode>>;
  verify: BudgetCode;
  callback: BudgetCode;
  rework: BudgetCode;
  info: BudgetCode;
  review: BudgetCode;
  extensionRuling: BudgetCode;
  /** A first extension of at most this many days may be granted by the desk; a longer one or a second only by a supervisor. */
  extensionDays: number;
  objectionRuling: BudgetCode;
  mediate: BudgetCode;
  followUps: readonly BudgetCode[];
  confirm: BudgetCode;
  confirmReminderDays: readonly number[];
  sources: Readonly<Record<string, string>>;
};

/** A named profile at one version; published versions never change. `effectiveFrom` is in epoch milliseconds. */
export type Policy = {
  name: string;
  version: number;
  effectiveFrom: number;
  rows: readonly PolicyRow[];
  fixed: FixedClocks;
  /** What happens on the way to the due time and after it, by kind of clock; the due time itself needs no rung. */
  rungs?: Rungs;
};

/** What is to be handled. A case without a track is `fast`; without a topic only rows for every topic match. */
export type Classification = { kind: CaseKind; topic?: string | undefined; track?: Track | undefined };

/** The rules that travel with a case, inside its events: budgets only, because sources are read from the policy that it names. */
export type BoundRow = {
  policy: string;
  id: string;
  accept: BudgetCode;
  contact?: BudgetCode;
  holding?: HoldingBudgets;
  resolve: BudgetCode;
  milestones?: readonly { name: string; budget: BudgetCode; after?: string }[];
  verification: boolean;
  callback: boolean;
  pause?: PauseRules;
  rungs?: Rungs;
  fixed: Pick<FixedClocks, 'verify' | 'callback' | 'rework' | 'info' | 'extensionRuling' | 'extensionDays'> & {
    dispatch: BudgetCode;
  };
};

function matches(row: PolicyRow, { kind, topic, track = 'fast' }: Classification): boolean {
  if (row.inactive) return false;
  const { kinds, topics, tracks } = row.match;
  if (!kinds.includes(kind)) return false;
  if (tracks && !tracks.includes(track)) return false;
  return !topics || (topic !== undefined && topics.includes(topic));
}

/** The rows that match, highest rank first (sla.md "Policies"); `topic` and `track` as in `Classification`. */
export function matchingRows(policy: Policy, what: Classification): PolicyRow[] {
  return policy.rows.filter((row) => matches(row, what)).toSorted((a, b) => b.rank - a.rank);
}

/** The matching row with the highest rank. Throws when there is none, which `checkPolicy` (policy-faults.ts) keeps out of every published policy. */
export function findRow(policy: Policy, what: Classification): PolicyRow {
  const [row] = matchingRows(policy, what);
  if (!row) throw new Error(`${policy.name}@${policy.version} has no row for ${what.kind}, ${what.track ?? 'fast'}`);
  return row;
}

/** The rules for a case as it is classified, or null when no row matches. Whether the topic is offered is the catalogue's to say (catalogue.ts). */
export function bindRow(policy: Policy, what: Classification): BoundRow | null {
  const [row] = matchingRows(policy, what);
  if (!row) return null;
  const milestones = (row.milestones ?? [])
    .filter(({ topics }) => !topics || (what.topic !== undefined && topics.includes(what.topic)))
    .map(({ name, budget, after }) => ({ name, budget, ...(after && { after }) }));
  const { dispatch, verify, callback, rework, info, extensionRuling, extensionDays } = policy.fixed;
  return {
    policy: `${policy.name}@${policy.version}`,
    id: row.id,
    accept: row.accept,
    ...(row.contact && { contact: row.contact }),
    ...(row.holding && { holding: row.holding }),
    resolve: row.resolve,
    ...(milestones.length > 0 && { milestones }),
    verification: row.verification,
    callback: row.callback,
    ...(row.pause && { pause: row.pause }),
    ...(policy.rungs && { rungs: rungsFor(policy.rungs, what.kind, milestones.length > 0) }),
    fixed: {
      dispatch: dispatch[what.track ?? 'fast'],
      verify,
      callback,
      rework,
      info,
      extensionRuling,
      extensionDays,
    },
  };
}

/** Only the rungs of clocks that such a case can carry, because they are in its history. */
function rungsFor(
  { milestone, mediate, confirm, performance, ...rungs }: Rungs,
  kind: CaseKind,
  hasMilestones: boolean,
): Rungs {
  const ofDisputes = { mediate, confirm, performance };
  return {
    ...rungs,
    ...(milestone && hasMilestones && { milestone }),
    ...(kind === 'dispute' && Object.fromEntries(Object.entries(ofDisputes).filter(([, said]) => said))),
  };
}
