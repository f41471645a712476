import type { CaseState } from '../domain/case.ts';
import type { DueRung } from '../domain/case-rungs.ts';

/** One line for whoever operates Temporal, in codes only: where the case stands and what it waits for. */
export function describeCase({ status, level, holder, version }: CaseState, next: DueRung | null): string {
  const waits = next ? `${next.clock} ${next.rung} ${new Date(next.at).toISOString()}` : 'no clock';
  return `${status} · ${level} · ${holder.unit} · v${version} · ${waits}`;
}
