/** A share as people read it; a dash where there is nothing to divide by. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1).replace(/\.0$/, '')}%`;
}
