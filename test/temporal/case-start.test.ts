import { WorkflowContinuedAsNewError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { client, hour, runWorker, startLadder, taskQueue, temporal, type LadderWorker } from './ladder-worker.ts';
import { end, renew, stamp, view } from './ladder-workflow.ts';

const shiftMs = 100 * hour;
let worker: LadderWorker;

beforeAll(async () => {
  worker = await runWorker();
});
afterAll(async () => {
  await worker.stop();
  await temporal.close();
});

describe('starting a case', () => {
  test('a case runs in real time, and its summary is made of codes', async () => {
    const before = Date.now();
    const handle = await startLadder({ rungs: [] });
    const at = await handle.executeUpdate(stamp);
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
    const described = await handle.describe();
    expect(await described.staticSummary()).toBe('hazard · R6');
    expect(described.taskQueue).toBe(taskQueue);
  });

  test('a case that runs already counts as started, whoever asks', async () => {
    const handle = await startLadder({ rungs: [] });
    const { runId } = await handle.describe();
    await startLadder({ rungs: [] }, { workflowId: handle.workflowId });
    await startLadder({ rungs: [] }, { workflowId: handle.workflowId, requestId: 'another' });
    expect((await handle.describe()).runId).toBe(runId);
  });

  test('a finished case is not started again by a late intake', async () => {
    const handle = await startLadder({ rungs: [], endsAfterRungs: true });
    await handle.result();
    await startLadder({ rungs: [] }, { workflowId: handle.workflowId });
    await startLadder({ rungs: [] }, { workflowId: handle.workflowId, requestId: 'another' });
    expect((await handle.describe()).status.name).toBe('COMPLETED');
  });

  test('a finished case is reopened once, however often the reopening is sent', async () => {
    const first = await startLadder({ rungs: [], endsAfterRungs: true });
    await first.result();
    const reopening = { workflowId: first.workflowId, reuse: 'allow', requestId: 'reopening:1' } as const;
    const reopened = await startLadder({ rungs: [], endsAfterRungs: true }, reopening);
    await reopened.result();
    const { runId } = await reopened.describe();
    await startLadder({ rungs: [] }, reopening);
    const described = await reopened.describe();
    expect({ runId: described.runId, status: described.status.name }).toEqual({ runId, status: 'COMPLETED' });
  });
});

describe('starting a case in rehearsal', () => {
  test('the first task and every command see the shifted time', async () => {
    const before = Date.now() + shiftMs;
    const handle = await startLadder({ rungs: [] }, { shiftMs });
    const at = await handle.executeUpdate(stamp);
    const { firstTaskAt } = await handle.query(view);
    expect(firstTaskAt).toBeGreaterThanOrEqual(before);
    expect(at).toBeGreaterThanOrEqual(firstTaskAt);
    expect(at).toBeLessThanOrEqual(Date.now() + shiftMs);
  });

  test('rungs already due fire in the first task, which comes by itself', async () => {
    const now = Date.now() + shiftMs;
    const due = [now - 8 * hour, now - hour];
    const handle = await startLadder({ rungs: due, endsAfterRungs: true }, { shiftMs });
    const { fired, firstTaskAt } = await handle.result();
    expect(fired).toEqual(due.map((dueAt) => ({ dueAt, at: firstTaskAt })));
    expect(firstTaskAt).toBeGreaterThanOrEqual(now);
  });

  test('a signal sent before the first task is kept for it', async () => {
    const before = Date.now() + shiftMs;
    const handle = await startLadder({ rungs: [] }, { shiftMs });
    await handle.signal(end);
    expect((await handle.result()).firstTaskAt).toBeGreaterThanOrEqual(before);
  });

  test('the shift outlives continue-as-new', async () => {
    const before = Date.now() + shiftMs;
    const handle = await startLadder({ rungs: [] }, { shiftMs });
    await handle.executeUpdate(stamp);
    const { runId } = await handle.describe();
    await handle.signal(renew);
    const firstRun = client.workflow.getHandle(handle.workflowId, runId, { followRuns: false });
    await expect(firstRun.result()).rejects.toThrow(WorkflowContinuedAsNewError);
    const at = await client.workflow.getHandle(handle.workflowId).executeUpdate(stamp);
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now() + shiftMs);
  });
});
