import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fastForward } from '../../temporal/fast-forward.ts';
import { isTimedOut } from '../../temporal/grpc-status.ts';
import { client, hour, runWorker, soon, startLadder, temporal, type LadderWorker } from './ladder-worker.ts';
import { type caseWorkflow, end, renew, stamp, view } from './ladder-workflow.ts';

let worker: LadderWorker;

beforeAll(async () => {
  worker = await runWorker();
});
afterAll(async () => {
  await worker.stop();
  await temporal.close();
});

const historyLength = async (workflowId: string) =>
  (await client.workflow.getHandle(workflowId).describe()).historyLength;

test('a jump fires the rungs on its way in order, each at its own time, and none beyond', async () => {
  const now = Date.now();
  const rungs = [now + 8 * hour, now + 24 * hour, now + 100 * hour];
  const handle = await startLadder({ rungs });
  expect(await fastForward(client, handle.workflowId, now + 30 * hour, soon())).toBe('reached');
  const { fired } = await handle.query(view);
  expect(fired.map((rung) => rung.dueAt)).toEqual(rungs.slice(0, 2));
  for (const rung of fired) {
    expect(rung.at).toBeGreaterThanOrEqual(rung.dueAt);
    expect(rung.at).toBeLessThan(rung.dueAt + hour);
  }
});

test('after a jump time runs normally from the target on', async () => {
  const target = Date.now() + 30 * hour;
  const handle = await startLadder({ rungs: [] });
  await fastForward(client, handle.workflowId, target, soon());
  const first = await handle.executeUpdate(stamp);
  const second = await handle.executeUpdate(stamp);
  expect(first).toBeGreaterThanOrEqual(target);
  expect(second).toBeGreaterThanOrEqual(first);
  expect(second).toBeLessThanOrEqual(Date.now() + 30 * hour);
});

test('two jumps in a row end at the second target, without the first one adding to it', async () => {
  const now = Date.now();
  const handle = await startLadder({ rungs: [now + 8 * hour] });
  await fastForward(client, handle.workflowId, now + 10 * hour, soon());
  await fastForward(client, handle.workflowId, now + 20 * hour, soon());
  const at = await handle.executeUpdate(stamp);
  expect(at).toBeGreaterThanOrEqual(now + 20 * hour);
  expect(at).toBeLessThan(now + 21 * hour);
});

test('a target that is already behind leaves no trace', async () => {
  const target = Date.now() + 10 * hour;
  const handle = await startLadder({ rungs: [] });
  await fastForward(client, handle.workflowId, target, soon());
  await handle.executeUpdate(stamp);
  const before = await historyLength(handle.workflowId);
  expect(await fastForward(client, handle.workflowId, target, soon())).toBe('reached');
  expect(await fastForward(client, handle.workflowId, Date.now() - hour, soon())).toBe('reached');
  expect(await historyLength(handle.workflowId)).toBe(before);
});

test('the same jump asked for twice at once is one jump', async () => {
  const now = Date.now();
  const handle = await startLadder({ rungs: [now + 8 * hour] });
  const jump = () => fastForward(client, handle.workflowId, now + 10 * hour, soon());
  expect(await Promise.all([jump(), jump()])).toEqual(['reached', 'reached']);
  expect((await handle.query(view)).fired).toHaveLength(1);
  expect(await handle.executeUpdate(stamp)).toBeLessThan(now + 11 * hour);
});

test('a case that is over, or ends on the way, counts as ended', async () => {
  const now = Date.now();
  const over = await startLadder({ rungs: [], endsAfterRungs: true });
  await over.result();
  expect(await fastForward(client, over.workflowId, now + hour, soon())).toBe('ended');
  const ending = await startLadder({ rungs: [now + hour], endsAfterRungs: true });
  expect(await fastForward(client, ending.workflowId, now + 2 * hour, soon())).toBe('ended');
});

test('a case that was never started is an error', async () => {
  const jump = fastForward(client, `case:${randomUUID()}`, Date.now() + hour, soon());
  await expect(jump).rejects.toThrow(WorkflowNotFoundError);
});

test('a jump goes on after a case that continues as new', async () => {
  const now = Date.now();
  const handle = await startLadder({ rungs: [now + 8 * hour] });
  await fastForward(client, handle.workflowId, now + 2 * hour, soon());
  await handle.signal(renew);
  await fastForward(client, handle.workflowId, now + 10 * hour, soon());
  const current = client.workflow.getHandle<typeof caseWorkflow>(handle.workflowId);
  expect(await current.executeUpdate(stamp)).toBeGreaterThanOrEqual(now + 10 * hour);
  expect((await current.query(view)).fired.map((rung) => rung.dueAt)).toEqual([now + 8 * hour]);
  await current.signal(end);
});

test('a jump that met its deadline with the worker away is finished by asking again', async () => {
  const now = Date.now();
  const target = now + 10 * hour;
  await worker.stop();
  const handle = await startLadder({ rungs: [now + 8 * hour] });
  const refused = await fastForward(client, handle.workflowId, target, Date.now() + 500).catch(
    (error: unknown) => error,
  );
  expect(isTimedOut(refused)).toBe(true);
  worker = await runWorker();
  expect(await fastForward(client, handle.workflowId, target, soon())).toBe('reached');
  expect((await handle.query(view)).fired).toHaveLength(1);
  expect(await handle.executeUpdate(stamp)).toBeLessThan(target + hour);
});
