import { evolve, type CaseState } from '../domain/case.ts';
import type { CaseEvent } from '../domain/case-events.ts';
import { nextRung } from '../domain/case-rungs.ts';
import { followHolder, type HoldingSpan } from '../domain/holding-spans.ts';
import { promisedClock } from '../domain/promise.ts';
import { awaitedUnits } from '../domain/tasks.ts';

/** What a row keeps beside the folded state, because the state does not remember it. */
export type CaseHistory = { spans: readonly HoldingSpan[]; involved: readonly string[] };

/** A case after each of its new events, oldest first; the last one is what the row will say. */
export type Step = { event: CaseEvent; before: CaseState | null; after: CaseState; history: CaseHistory };

/** Folds events one by one, following who holds the case. */
export function followEvents(
  state: CaseState | null,
  history: CaseHistory,
  events: readonly CaseEvent[],
): readonly Step[] {
  const steps: Step[] = [];
  for (const event of events) {
    const last = steps.at(-1);
    const before = last?.after ?? state;
    const after = evolve(before, event);
    const known = last?.history ?? history;
    const involved = [...new Set([...known.involved, after.holder.unit, ...calledBy(event)])];
    steps.push({ event, before, after, history: { spans: followHolder(known.spans, after), involved } });
  }
  return steps;
}

/** The units that are asked to lend a hand: from now on they see the case. */
function calledBy({ type, data }: CaseEvent): readonly string[] {
  if (type === 'whistled') return data.units;
  return type === 'task_given' ? [data.unit] : [];
}

/** The columns of a case that its events decide. */
export function caseColumns(state: CaseState, { spans, involved }: CaseHistory) {
  return {
    version: state.version,
    state,
    kind: state.kind,
    topic: state.topic,
    track: state.track,
    status: state.status,
    level: state.level,
    street: state.path.street,
    community: state.path.community ?? null,
    grid: state.path.grid ?? null,
    holderUnit: state.holder.unit,
    holderPerson: state.holder.person ?? null,
    involved: [...involved],
    awaited: awaitedUnits(state),
    registeredAt: state.registeredAt,
    closedAt: state.closedAt ?? null,
    dueAt: promisedClock(state)?.dueAt ?? null,
    nextRungAt: nextRung(state)?.at ?? null,
    updatedAt: state.lastAt,
    spans: [...spans],
  };
}
