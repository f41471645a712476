/** A stretch in which a clock ran, in epoch milliseconds; null = still running. */
export type RunningSpan = readonly [from: number, to: number | null];

/** When a clock ran, oldest first. Its first `from` is the start, also for a clock that was paused at once: `[[start, start]]`. */
export type Ledger = readonly RunningSpan[];

/** The ledger of a clock that started at `start` and was paused over the given stretches (null = not resumed). Pauses may overlap, touch, come in
 * any order or begin before the start: they are merged and clipped to it; an empty or reversed one is no pause. */
export function ledgerWithPauses(start: number, pauses: readonly RunningSpan[]): Ledger {
  const spans: [number, number | null][] = [[start, null]];
  for (const [from, to] of pauses.toSorted((a, b) => a[0] - b[0])) {
    const last = spans.at(-1);
    if (!last || last[1] !== null) break; // paused for good
    if (to !== null && (to <= from || to <= last[0])) continue;
    last[1] = Math.max(from, last[0]);
    if (last[1] === last[0] && spans.length > 1) spans.pop();
    if (to !== null) spans.push([to, null]);
  }
  return spans;
}

/** The ledger as disjoint stretches in order, `Infinity` for still running, and nothing after `until`. */
export function runningSpans(ledger: Ledger, until = Infinity): [from: number, to: number][] {
  const spans: [number, number][] = [];
  for (const [from, to] of ledger.toSorted((a, b) => a[0] - b[0])) {
    const end = Math.min(to ?? Infinity, until);
    const last = spans.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > from) spans.push([from, end]);
  }
  return spans;
}

/** The start of the clock, which its first stretch keeps even when empty; null for a clock that never started. */
export function startOf(ledger: Ledger): number | null {
  return ledger.length === 0 ? null : Math.min(...ledger.map(([from]) => from));
}
