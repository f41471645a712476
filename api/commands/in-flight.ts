import { problem } from '../problems.ts';

/** How many commands may wait for one case at once; as many as the case itself takes (architecture.md "The path of a command"). */
const limit = 8;

const waiting = new Map<string, Map<string, number>>();

/**
 * Does `work` while fewer than eight other updates of this process wait for the case, else throws `too_many_requests`. A server
 * that has to refuse an update itself drops the workflow task at hand, so that it must never come to that. A repeat of an
 * update that waits already waits with it and counts once.
 */
export async function inFlight<T>(caseId: string, updateId: string, work: () => Promise<T>): Promise<T> {
  const updates = waiting.get(caseId) ?? new Map<string, number>();
  if (!updates.has(updateId) && updates.size >= limit) throw problem('too_many_requests');
  waiting.set(caseId, updates);
  updates.set(updateId, (updates.get(updateId) ?? 0) + 1);
  try {
    return await work();
  } finally {
    const left = (updates.get(updateId) ?? 1) - 1;
    if (left > 0) updates.set(updateId, left);
    else updates.delete(updateId);
    if (updates.size === 0) waiting.delete(caseId);
  }
}
