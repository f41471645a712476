import type { CaseState } from './case.ts';
import { levels, type Level } from './levels.ts';
import { isOpen } from './statuses.ts';

/** A stretch in which one holder had the case (epoch ms; `to` null = still). Half open: at `to` the next one has it. */
export type HoldingSpan = { unit: string; level: Level; person?: string; from: number; to: number | null };

/** The spans after one more event has made the case what it is now: a new one begins whenever unit, level or person changed, and an ended case is held by nobody. */
export function followHolder(spans: readonly HoldingSpan[], state: CaseState): readonly HoldingSpan[] {
  const last = spans.at(-1);
  const { unit, person } = state.holder;
  const same = last?.to === null && last.unit === unit && last.level === state.level && last.person === person;
  if (same && isOpen(state.status)) return spans;
  const past = spans.flatMap((span) => (span.to === null ? endSpan(span, state.lastAt) : [span]));
  if (!isOpen(state.status)) return past;
  return [...past, { unit, level: state.level, ...(person !== undefined && { person }), from: state.lastAt, to: null }];
}

/** Who had the case at an instant (epoch ms), or null before its registration; after its end, who had it last. */
export function holderAt(spans: readonly HoldingSpan[], at: number): HoldingSpan | null {
  return spans.findLast(({ from }) => from <= at) ?? null;
}

/** How long each level had the case between two instants, in milliseconds. */
export function heldByLevel(spans: readonly HoldingSpan[], from: number, to: number): Record<Level, number> {
  const held: Record<Level, number> = { grid: 0, community: 0, street: 0 };
  for (const level of levels) {
    const own = spans.filter((span) => span.level === level);
    held[level] = own.reduce((sum, span) => sum + overlap(span, from, to), 0);
  }
  return held;
}

/** A holder who passed it on in the same instant never had it. */
function endSpan(span: HoldingSpan, at: number): HoldingSpan[] {
  return at > span.from ? [{ ...span, to: at }] : [];
}

function overlap(span: HoldingSpan, from: number, to: number): number {
  return Math.max(0, Math.min(span.to ?? to, to) - Math.max(span.from, from));
}
