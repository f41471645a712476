import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoors, group, said, type Doors } from './doors.ts';

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors('api_scan');
});
afterAll(() => doors.close());

test('a stranger sees where the code leads, and no more than hangs on the wall', async () => {
  const { data: link } = await doors.open('clerk');
  const { status, data } = await doors.ask('GET', `/scan/${link.code}`);
  expect([status, data]).toEqual([200, { name: group.name, address: group.address, street: '云溪街道' }]);
  const none = await doors.ask('GET', '/scan/none');
  expect(said(none)).toEqual([404, 'not_found']);
  expect(none.data.detail).toContain('报事码无效或已停用');
  expect((await doors.ask('GET', '/scan/none', { language: 'en' })).data.detail).toContain('This code leads nowhere');
});

test('what is reported lies at the place of the link, waits in its grid, and says which link it came by', async () => {
  const { data: link } = await doors.open('clerk', { ...group, channel: 'web' });
  const body = { title: ' 楼道灯不亮 ', description: '三楼', reporter: { name: '陈阿姨', phone: '13800005678' } };
  const { status, data: receipt, body: text } = await doors.report(link.code, body);
  expect(status).toBe(201);
  expect(Object.keys(receipt)).toEqual(['number', 'receivedAt', 'promised']);
  expect(text).not.toMatch(/陈阿姨|13800005678/);
  const filed = await doors.seen('grid-worker', receipt.number);
  expect(filed).toMatchObject({
    kind: 'request',
    topic: 'help',
    title: '楼道灯不亮',
    channel: 'web',
    status: 'pending_accept',
    holder: { unit: { code: 'YX-01-01' } },
    place: { address: group.address, grid: 'YX-01-01' },
    reporter: { name: '陈**', phone: '138****5678' },
    intakeLink: group.name,
    origin: null,
    registeredAt: receipt.receivedAt,
  });
  const due = (kind: string) => filed.clocks.find((clock: { kind: string }) => clock.kind === kind).dueAt;
  expect(receipt.promised).toEqual({ acceptBy: due('accept'), doneBy: due('resolve') });
  const { data: course } = await doors.ask('GET', `/cases/${filed.id}/timeline`, { who: 'grid-worker' });
  expect(course.items[0]).toMatchObject({ by: { system: 'intake_link' }, text: expect.stringMatching(/^报事码/) });
  expect((await doors.ask('GET', `/intake-links/${link.id}`, { who: 'clerk' })).data.cases).toBe(1);
});

test('hazards and disputes arrive as such, and anonymous words stay anonymous', async () => {
  const { data: link } = await doors.open('clerk');
  for (const kind of ['hazard', 'dispute'] as const) {
    const { data } = await doors.report(link.code, { kind, title: '门口的事', reporter: { anonymous: true } });
    expect(await doors.seen('grid-worker', data.number)).toMatchObject({
      kind,
      topic: 'other',
      status: 'pending_accept',
      reporter: { name: null, anonymous: true },
    });
  }
});

test('the same key never makes a second case, sent twice at once or later', async () => {
  const { data: link } = await doors.open('clerk');
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => doors.report(link.code, { title: '漏水' }, { key })),
  );
  expect(new Set(answers.map(({ status, data }) => `${status} ${data.number}`)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(4);
  expect(said(await doors.report(link.code, { title: '另一件' }, { key }))).toEqual([422, 'idempotency_key_reused']);
  // Keys belong to the link, so that two buildings cannot get into each other's way.
  const { data: other } = await doors.open('clerk');
  const [one] = answers;
  expect((await doors.report(other.code, { title: '漏水' }, { key })).data.number).not.toBe(one?.data.number);
  const { key: _, ...keyless } = { key, payload: { title: '漏水' } };
  const bare = await doors.ask('POST', `/scan/${link.code}/cases`, keyless);
  expect(said(bare)).toEqual([400, 'idempotency_key_required']);
});

test('too long, too large, unknown and empty words are refused at their field', async () => {
  const { data: link } = await doors.open('clerk');
  const refused: [object, string][] = [
    [{ title: '长'.repeat(201) }, '/title'],
    [{ title: '  ' }, '/title'],
    [{}, '/title'],
    [{ title: '灯', description: '长'.repeat(4_001) }, '/description'],
    [{ title: '灯', reporter: { phone: '1'.repeat(41) } }, '/reporter/phone'],
    [{ title: '灯', kind: 'party' }, '/kind'],
    [{ title: '灯', place: { address: '别处' } }, '/place'],
    [{ title: '灯', closedOnSpot: { result: '好' } }, '/closedOnSpot'],
  ];
  for (const [body, pointer] of refused) {
    const answer = await doors.report(link.code, body);
    expect(said(answer), pointer).toEqual([400, 'validation_failed']);
    expect(answer.data.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  }
  expect(said(await doors.report(link.code, { title: '灯', description: '长'.repeat(30_000) }))).toEqual([
    413,
    'payload_too_large',
  ]);
});

test('an ended link opens nothing any more, and what came by it stays', async () => {
  const { data: link } = await doors.open('grid-worker');
  const [key, sent] = [randomUUID(), randomUUID()];
  const { data: receipt } = await doors.report(link.code, { title: '漏水' }, { key: sent });
  const ended = await doors.end('grid-lead', link.id, key);
  expect(ended.data).toMatchObject({ endedBy: { id: 'grid-lead' }, endable: false, cases: 1 });
  const again = await doors.end('grid-lead', link.id, key);
  expect([again.status, again.headers['idempotency-replayed'], again.data]).toEqual([200, 'true', ended.data]);
  const later = await doors.end('clerk', link.id);
  expect([later.headers['idempotency-replayed'], later.data]).toEqual([undefined, ended.data]);
  expect(said(await doors.ask('GET', `/scan/${link.code}`))).toEqual([404, 'not_found']);
  expect(said(await doors.report(link.code))).toEqual([404, 'not_found']);
  // Whoever lost the answer to what was taken before still gets it.
  const repeat = await doors.report(link.code, { title: '漏水' }, { key: sent });
  expect([repeat.status, repeat.headers['idempotency-replayed'], repeat.data]).toEqual([201, 'true', receipt]);
  expect(said(await doors.report(link.code, { title: '别的' }, { key: sent }))).toEqual([404, 'not_found']);
  expect((await doors.seen('grid-worker', receipt.number)).intakeLink).toBe(group.name);
});

test('one address, and one link, take only so many reports in ten minutes, and say when to come again', async () => {
  const { data: link } = await doors.open('clerk');
  const { data: second } = await doors.open('clerk');
  const from = '10.9.9.9';
  const codes: number[] = [];
  for (let n = 0; n < 31; n += 1)
    codes.push((await doors.report(n % 2 ? link.code : second.code, undefined, { from })).status);
  expect(codes).toEqual([...Array.from({ length: 30 }, () => 201), 429]);
  const refused = await doors.report(link.code, undefined, { from });
  expect(said(refused)).toEqual([429, 'too_many_requests']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  // Fifteen have come through it so far; neighbours may report until there are sixty.
  for (let n = 15; n < 60; n += 1) expect((await doors.report(link.code)).status).toBe(201);
  const full = await doors.report(link.code);
  expect(said(full)).toEqual([429, 'too_many_requests']);
  expect(Number(full.headers['retry-after'])).toBeGreaterThan(0);
  expect((await doors.report(second.code)).status).toBe(201);
}, 120_000);

test('nobody reads a case by a code, and a code is no session', async () => {
  const { data: link } = await doors.open('clerk');
  const { data: receipt } = await doors.report(link.code);
  const { id } = await doors.seen('grid-worker', receipt.number);
  for (const path of [`/cases/${id}`, '/cases', '/intake-links', `/intake-links/${link.id}`])
    expect(said(await doors.ask('GET', path))).toEqual([401, 'not_signed_in']);
  expect(said(await doors.ask('GET', `/scan/${link.code}/cases`))).toEqual([404, 'not_found']);
});
