import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { expect, vi } from 'vitest';
import { foldLife } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { readLife } from './life.ts';
import type { Stack } from './stack.ts';

/** Holds a case at rest to I4 and I5: no gap in its events, and row, fold of the events and workflow say the same. Returns the events. */
export function expectAgreement(stack: Stack, caseId: string): Promise<CaseEvent[]> {
  // A level of the bench policy may run out while we look, so a case that moves is looked at again.
  return vi.waitFor(
    async () => {
      const live = await stack.live(caseId);
      const [row, life] = await Promise.all([stack.row(caseId), readLife(stack.orm, caseId)]);
      expect(row.version).toBe(life.length);
      expect(row.state).toEqual(foldLife(life));
      expect(live).toEqual(row.state);
      return life;
    },
    { timeout: 60_000, interval: 200 },
  );
}

/** How many events a command left. */
export function traces(life: readonly CaseEvent[], commandId: string): number {
  return life.filter(({ command }) => command === commandId).length;
}

/** How many events of each kind the history of a workflow's latest run holds. */
export async function countHistory(stack: Stack, caseId: string): Promise<Record<string, number>> {
  const { events } = await stack.handle(caseId).fetchHistory();
  const counts: Record<string, number> = {};
  for (const event of events ?? []) {
    const [kind = 'none'] = Object.keys(event).filter((key) => key.endsWith('EventAttributes'));
    const name = kind.replace('EventAttributes', '');
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Sends a command once and waits ten seconds at most: true when it was confirmed, false when its sender cannot know. */
export async function isConfirmed(stack: Stack, caseId: string, command: PersonCommand): Promise<boolean> {
  try {
    await stack.temporal.client.withDeadline(Date.now() + 10_000, () => stack.ask(caseId, command));
    return true;
  } catch (error) {
    // The run may be over because of this very command; only its record can tell.
    if (error instanceof WorkflowNotFoundError) return traces(await readLife(stack.orm, caseId), command.id) > 0;
    if (error instanceof WorkflowUpdateFailedError && !isTemporary(error.cause)) throw error;
    return false;
  }
}

/** What Temporal says in words of its own about a task that was given up, and what a case says that is busy. */
function isTemporary(cause: unknown): boolean {
  const temporary = [
    'too_many_requests',
    'temporarily_unavailable',
    'AcceptedUpdateCompletedWorkflow',
    'UnprocessedUpdate',
  ];
  return cause instanceof ApplicationFailure && temporary.includes(cause.type ?? '');
}
