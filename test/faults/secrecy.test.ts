import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseWorkflowId } from '../../workflows/case-messages.ts';
import { complaint } from '../api/office.ts';
import { register } from './asking.ts';
import { openInstallation, type Yunxi } from './installation.ts';

let yunxi: Yunxi;
beforeAll(async () => {
  yunxi = await openInstallation('secrecy');
});
afterAll(() => yunxi.close());

/** Words that are nowhere else, in every field of a registration that may hold personal data or free text. */
const planted = {
  title: '植入标题甲',
  description: '植入描述乙',
  place: { address: '植入地址丙号', grid: 'YX-01-01', lng: 121.987_654, lat: 31.123_987 },
  reporter: { name: '植入姓名丁', phone: '13987651234' },
};
const words = ['植入标题甲', '植入描述乙', '植入地址丙号', '121.987654', '31.123987', '植入姓名丁', '13987651234'];

/** Everything that Temporal keeps of a workflow, with what it keeps as bytes written out. */
async function everythingOf(workflowId: string): Promise<string> {
  const kept = await yunxi.observe(async ({ client }) => {
    const handle = client.workflow.getHandle(workflowId);
    const { raw } = await handle.describe();
    return JSON.stringify({ raw, history: await handle.fetchHistory() });
  });
  const written = [kept];
  JSON.parse(kept, (name, value: unknown) => {
    if (name === 'data' && typeof value === 'string') written.push(Buffer.from(value, 'base64').toString('utf8'));
    return value;
  });
  return written.join('\n');
}

test('what a resident says and who it was is nowhere in Temporal or in a log', async () => {
  const { id } = await register(yunxi, { ...complaint, ...planted });
  const worker = yunxi.as('grid-worker');
  expect((await worker.post(`/cases/${id}/acceptance`, {})).status).toBe(200);
  const reached = { channel: 'phone', outcome: 'reached' };
  expect((await worker.post(`/cases/${id}/contact`, reached)).status).toBe(200);
  // A refusal and an answer that cannot be given are written down too.
  expect((await worker.post('/cases', { ...complaint, ...planted, topic: 'none_such' })).status).toBe(422);
  yunxi.links.apiToDatabase.cut();
  expect((await worker.post('/cases', { ...complaint, ...planted }, randomUUID())).status).toBe(503);
  yunxi.links.apiToDatabase.reopen();

  const kept = await everythingOf(caseWorkflowId(id));
  // So that what is not found below was looked for in the right place.
  expect(kept).toContain('pending_accept');
  expect(kept).toContain('"channel":"phone"');
  expect(words.filter((word) => kept.includes(word))).toEqual([]);
  const logs = globSync('logs/*', { cwd: yunxi.folder }).map((file) => readFileSync(`${yunxi.folder}/${file}`, 'utf8'));
  expect(logs.some((log) => log.includes('/api/v1/cases'))).toBe(true);
  expect(words.filter((word) => logs.some((log) => log.includes(word)))).toEqual([]);
  expect(await yunxi.faults()).toEqual([]);
});
