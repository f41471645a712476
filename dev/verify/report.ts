import type { Verdict } from './invariants.ts';

/** One line per invariant, and one more per fault. */
export function renderVerdict({ id, says, counted, faults, seconds }: Verdict): string {
  const mark = faults.length === 0 ? '✓' : '✗';
  const head = `${mark} ${id} ${says}: ${counted}  ${seconds.toFixed(1)} s`;
  return [head, ...faults.map((fault) => `    ${fault}`)].join('\n');
}
