import { dayMs } from './days.ts';
import { mondayOf, weekOf, type IsoWeek } from './iso-weeks.ts';
import type { Risk } from './mediation-events.ts';

/** The review meets on Fridays at 17:00 in China: so long after the week begins (ms). */
const meetsAfterMs = 4 * dayMs + 17 * 3_600_000;

export type RiskColour = Risk['colour'];

/** Why an item is proposed to go up a level: its time ran out, it became red, or nobody has done anything for seven days. */
export const proposals = ['overdue', 'risk_red', 'idle'] as const;
export type Proposal = (typeof proposals)[number];

/** A dispute in the pack of a review: codes and instants (epoch ms). `repeats`: parties, by their place in the case, that other disputes name too, and how many. */
export type ReviewItem = {
  caseId: string;
  number: string;
  topic: string;
  place: string;
  holder: string;
  registeredAt: number;
  isNew: boolean;
  overdue: boolean;
  risk: { from: RiskColour | null; to: RiskColour } | null;
  repeats: { ordinal: number; cases: number }[];
  proposed: Proposal[];
};

/** From when to when a week's review looks (epoch ms): from one Friday 17:00 in China to the next. */
export function reviewTimes(week: IsoWeek): { from: number; at: number } {
  const at = mondayOf(week) + meetsAfterMs;
  return { from: at - 7 * dayMs, at };
}

/** The latest week whose review has met at `now` (epoch ms). */
export function latestReview(now: number): IsoWeek {
  return weekOf(now - meetsAfterMs);
}

/** What is proposed for an open item below the street, and why; nothing where nothing is above. */
export function proposalsFor(item: {
  level: string;
  overdue: boolean;
  colour: RiskColour | null;
  idle: boolean;
}): Proposal[] {
  if (item.level === 'street') return [];
  const said: Record<Proposal, boolean> = {
    overdue: item.overdue,
    risk_red: item.colour === 'red',
    idle: item.idle,
  };
  return proposals.filter((proposal) => said[proposal]);
}

/** How many disputes are open, new, overdue, have a party that comes again, have changed their risk and are proposed to go up. */
export function sumReview(items: readonly ReviewItem[]) {
  const count = (is: (item: ReviewItem) => boolean) => items.filter(is).length;
  return {
    open: items.length,
    new: count(({ isNew }) => isNew),
    overdue: count(({ overdue }) => overdue),
    repeated: count(({ repeats }) => repeats.length > 0),
    riskChanged: count(({ risk }) => risk !== null),
    proposed: count(({ proposed }) => proposed.length > 0),
  };
}
