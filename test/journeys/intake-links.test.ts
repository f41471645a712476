import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';
import { done, handsOf } from './hands.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_intake_links');
});
afterAll(() => street.close());

test('S2-8: whoever scans the code of building 8 reports without signing in, and the case is bound to building 8', async () => {
  const { act, mine, see } = handsOf(street);
  const worker = street.as('grid-worker');
  const opened = await worker.post('/intake-links', {
    name: '8号楼居民群',
    address: '云溪路 12 号 8 号楼',
    grid: 'YX-01-01',
  });
  expect(opened.status).toBe(201);
  const { id, code } = opened.data;

  const scanned = await street.stranger('GET', `/scan/${code}`);
  expect(scanned.data).toEqual({ name: '8号楼居民群', address: '云溪路 12 号 8 号楼', street: '云溪街道' });

  const told = { title: '三楼楼道灯不亮', reporter: { name: '陈阿姨', phone: '13800005678' } };
  const key = { 'idempotency-key': randomUUID() };
  const receipt = await street.stranger('POST', `/scan/${code}/cases`, told, key);
  expect(receipt.status).toBe(201);
  const again = await street.stranger('POST', `/scan/${code}/cases`, told, key);
  expect([again.data, again.headers.get('idempotency-replayed')]).toEqual([receipt.data, 'true']);

  const [caseId = ''] = await mine('grid-worker');
  const filed = await see(caseId, 'grid-worker');
  expect(filed).toMatchObject({
    number: receipt.data.number,
    channel: 'wechat_group',
    intakeLink: '8号楼居民群',
    place: { address: '云溪路 12 号 8 号楼', grid: 'YX-01-01', community: 'YX-01' },
    status: 'pending_accept',
    holder: { unit: { code: 'YX-01-01' } },
  });
  const promised = filed.clocks.find(({ kind }: { kind: string }) => kind === 'resolve').dueAt;
  expect(receipt.data.promised.doneBy).toBe(promised);
  expect(Date.parse(receipt.data.promised.acceptBy)).toBeLessThan(Date.parse(promised));

  // It lives as every case does.
  await act('grid-worker', caseId, 'acceptance');
  await act('grid-worker', caseId, 'feedback', done);
  expect((await see(caseId)).status).not.toBe('in_progress');
  expect((await worker.get(`/intake-links/${id}`)).data.cases).toBe(1);

  const ended = await street.as('clerk').post(`/intake-links/${id}/ending`, {});
  expect(ended.data).toMatchObject({ endable: false, cases: 1 });
  const late = await street.stranger('POST', `/scan/${code}/cases`, told, { 'idempotency-key': randomUUID() });
  expect([late.status, late.data.code]).toEqual([404, 'not_found']);
  expect((await street.stranger('GET', `/cases/${caseId}`)).status).toBe(401);
  expect(await street.findFaults(20_000)).toEqual([]);
});
