import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { CaseRow } from '../../database/case-row.ts';
import type { CaseState } from '../../domain/case.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { caseWorkflowId, stateQuery } from '../../workflows/case-messages.ts';
import { viewClock } from './clock-view.ts';
import { instantText } from './instants.ts';
import type { LiveStateView } from './live-state-schema.ts';

const patienceMs = 5_000;

/** Asks the case itself; one whose workflow has not begun or is no longer kept is read from its record. */
export async function readLiveState(client: Client, { id, state }: CaseRow, now: number): Promise<LiveStateView> {
  try {
    const handle = client.workflow.getHandle(caseWorkflowId(id));
    const live = await client.withDeadline(Date.now() + patienceMs, () => handle.query<CaseState>(stateQuery));
    return viewState(live, 'workflow', now);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return viewState(state, 'record', now);
    throw error;
  }
}

function viewState(state: CaseState, source: LiveStateView['source'], now: number): LiveStateView {
  const { version, status, level, holder, hops, reworkRound, clocks, rules } = state;
  const rung = nextRung(state);
  return {
    source,
    version,
    status,
    level,
    holder: { unit: holder.unit, person: holder.person ?? null, since: instantText(holder.since) },
    hops,
    reworkRound,
    clocks: clocks.map((clock) => viewClock(clock, rules.calendar, now)),
    nextRung: rung && { ...rung, at: instantText(rung.at) },
  };
}
