import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDigests } from '../../database/digest-making.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { act, fileCase, passTime } from '../database/filed-case.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
let first: string;
const minute = 60_000;

beforeAll(async () => {
  office = await openOffice('api_digests');
  first = await neglected('2026-03-03 09:01');
  await gather('2026-03-03 09:02');
  await neglected('2026-03-03 09:01');
  await gather('2026-03-03 14:00');
});
afterAll(() => office.close());

/** A case that nobody touched after its first contact. */
async function neglected(until: string): Promise<string> {
  const id = await fileCase(office.orm);
  await act(office.orm, id, '2026-03-02 09:30', by('grid-worker').contact());
  await passTime(office.orm, id, until);
  return id;
}

/** As if nothing more had come for a while. */
async function gather(time: string): Promise<void> {
  const em = office.orm.em.fork();
  await em.execute(`update outbox set arrived_at = arrived_at - interval '1 minute' where delivered_at is null`);
  await makeDigests(em, china(time), minute);
}

test('everybody of a unit reads its digests, the latest first, a page at a time', async () => {
  const { data } = await office.get('clerk', '/digests?limit=1');
  expect(data.items).toMatchObject([{ unit: { code: 'YX-01' }, madeAt: '2026-03-03T14:00:00+08:00', unread: true }]);
  const next = await office.get('clerk', `/digests?limit=1&cursor=${data.nextCursor}`);
  expect(next.data.nextCursor).toBeNull();
  expect(next.data.items).toMatchObject([
    {
      madeAt: '2026-03-03T09:02:00+08:00',
      counts: [{ what: 'climbed', count: 1 }],
      items: [
        {
          case: { id: first, title: '下水道堵塞' },
          clock: 'holding',
          what: 'climbed',
          card: null,
          at: '2026-03-03T09:00:00+08:00',
          lateBy: 'PT1M',
        },
      ],
    },
  ]);
  expect((await office.get('clerk', '/digests?cursor=bm8')).statusCode).toBe(400);
});

test('nobody reads those of another unit', async () => {
  const units = async (who: 'grid-worker' | 'clerk-2') =>
    (await office.get(who, '/digests')).data.items.map((digest: { unit: { code: string } }) => digest.unit.code);
  expect(await units('grid-worker')).toEqual(['YX-01-01', 'YX-01-01']);
  expect(await units('clerk-2')).toEqual([]);
});

test('each person notes for herself what she has read, and what was read stays read', async () => {
  const unread = async (who: 'clerk' | 'second-clerk') => (await office.get(who, '/digests/unread')).data.unread;
  const [later, earlier] = (await office.get('clerk', '/digests')).data.items.map(({ id }: { id: number }) => id);
  expect(await unread('clerk')).toBe(2);
  expect((await office.post('clerk', '/digests/reading', { upTo: earlier })).statusCode).toBe(204);
  expect(await unread('clerk')).toBe(1);
  await office.post('clerk', '/digests/reading', { upTo: later });
  await office.post('clerk', '/digests/reading', { upTo: earlier });
  expect([await unread('clerk'), await unread('second-clerk')]).toEqual([0, 2]);
});

test('nobody can read ahead of what there is', async () => {
  await office.post('second-worker', '/digests/reading', { upTo: 1_000_000 });
  await neglected('2026-03-04 09:00');
  await gather('2026-03-04 09:01');
  expect((await office.get('second-worker', '/digests/unread')).data.unread).toBe(1);
});
