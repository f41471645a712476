/** The rates of sla-matrix.md §4, in the order in which a report tells them. */
export const rateIds = [
  'response',
  'resolution',
  'satisfaction',
  'on_time',
  'rework',
  'closed_at_grid',
  'closed_at_community',
  'closed_at_street',
  'first_contact',
  'same_day',
  'proactive',
  'mediation',
  'performance',
  'confirmation',
] as const;

export type RateId = (typeof rateIds)[number];

/** Why a case is left out of a rate (剔除). */
export const exclusions = ['not_accepted', 'withdrawn', 'listed', 'unreachable', 'merged'] as const;

export type Exclusion = (typeof exclusions)[number];

/** How much each rate weighs in the composite (sla-matrix.md §4, W30). */
export const compositeWeights = { response: 0.3, resolution: 0.35, satisfaction: 0.35 } as const;

/** A part of a whole; null where there is nothing to divide by. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** By how much a number differs from the one before, as a share of that; null where that was 0, since nothing can be compared with nothing. */
export function change(now: number, before: number): number | null {
  return before > 0 ? (now - before) / before : null;
}

/** The weighted sum of response, resolution and satisfaction (sla-matrix.md §4); null where one of them is. */
export function composite(rates: Record<keyof typeof compositeWeights, number | null>): number | null {
  const { response, resolution, satisfaction } = rates;
  if (response === null || resolution === null || satisfaction === null) return null;
  const { response: first, resolution: second, satisfaction: third } = compositeWeights;
  return first * response + second * resolution + third * satisfaction;
}
