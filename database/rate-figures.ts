import { rateIds, type Exclusion, type RateId } from '../domain/rates.ts';
import type { CaseFilters } from './case-filters.ts';
import { shiftOf, within, type Axis, type Figure, type Window } from './figures.ts';

/** One rate as lists of cases: what is counted, what it is divided by, and what is left out of both. */
export type Rate = { numerator: Figure; denominator: Figure; excluded: readonly (readonly [Exclusion, Figure])[] };

/** What left-out cases are recognised by. */
const leftOut: Record<Exclusion, CaseFilters> = {
  not_accepted: { status: 'rejected' },
  withdrawn: { status: 'withdrawn' },
  listed: { status: 'listed' },
  unreachable: { unreachable: true },
  merged: { status: 'merged' },
};
const everyExclusion = Object.keys(leftOut) as Exclusion[];

/**
 * The rates of sla-matrix.md §4 over the cases of `about`, in a window (epoch ms) that lies for each on the instant of what it counts: dispatch, the last call-back, the due
 * time, the closing, the registration, the outcome of mediation. A total time that is not due at `now` cannot have been kept. `part`: the one week or month of the window to look at.
 */
export function ratesOver(about: CaseFilters, window: Window, now: number, part?: Window): Record<RateId, Rate> {
  const past = { ...window, to: Math.max(window.from, Math.min(window.to, now)) };
  const figure = (axis: Axis, filters: CaseFilters = {}): Figure => ({
    axis,
    filters: within(axis, clip(axis === 'promised' ? past : window, part, shiftOf(axis)), { ...about, ...filters }),
  });
  const rate = (axis: Axis, of: CaseFilters, counted: CaseFilters): Rate => ({
    numerator: figure(axis, { ...of, ...counted }),
    denominator: figure(axis, of),
    excluded: [],
  });
  const without = (axis: Axis, of: CaseFilters, counted: CaseFilters, any: CaseFilters = {}): Rate => ({
    ...rate(axis, { ...of, excluded: false }, counted),
    excluded: everyExclusion.map((why) => [why, figure(axis, { ...any, ...leftOut[why] })] as const),
  });
  const due = { listed: false };
  return {
    response: without('dispatched', { contact: 'decided' }, { contact: 'met' }, { contact: 'promised' }),
    resolution: without('calledBack', { reached: true }, { solved: true }),
    satisfaction: without('calledBack', { reached: true }, { satisfied: true }),
    on_time: {
      numerator: figure('promised', { ...due, promised: { ...past, kept: true } }),
      denominator: figure('promised', due),
      excluded: [['listed', figure('promised', leftOut.listed)]],
    },
    rework: rate('closed', {}, { reworked: true }),
    closed_at_grid: rate('closed', {}, { level: 'grid' }),
    closed_at_community: rate('closed', {}, { level: 'community' }),
    closed_at_street: rate('closed', {}, { level: 'street' }),
    first_contact: rate('closed', {}, { onSpot: true }),
    same_day: rate('closed', {}, { sameDay: true }),
    proactive: rate('registered', {}, { proactive: true }),
    mediation: {
      ...rate('mediated', { mediated: true }, { agreed: true }),
      excluded: [['withdrawn', figure('mediated', { mediated: false })]],
    },
    performance: rate('mediated', { agreed: true }, { performed: true }),
    confirmation: rate('mediated', { agreed: true }, { confirmed: true }),
  };
}

/** The figures of rates under names of their own; equal lists are counted once. */
export function figuresOf(rates: Record<RateId, Rate>): Record<string, Figure> {
  const all = rateIds.flatMap((id) => {
    const { numerator, denominator, excluded } = rates[id];
    return [numerator, denominator, ...excluded.map(([, figure]) => figure)];
  });
  return Object.fromEntries(all.map((figure) => [nameOf(figure), figure]));
}

export function nameOf({ filters }: Figure): string {
  const said = Object.entries(filters).filter(([, value]) => value !== undefined);
  return JSON.stringify(said.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
}

function clip({ from, to }: Window, part: Window | undefined, shiftMs: number): Window {
  return part ? { from: Math.max(from, part.from + shiftMs), to: Math.min(to, part.to + shiftMs) } : { from, to };
}
