import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from './open-api.ts';

let api: Api;
let headers: { cookie: string };

beforeAll(async () => {
  api = await openApi('api_sla');
  ({ headers } = await api.signIn('grid-worker'));
});
afterAll(() => api.close());

const ask = async (payload: object, more: Record<string, string> = {}) => {
  const answer = await api.send({
    method: 'POST',
    url: '/api/v1/sla/what-if',
    headers: { ...headers, ...more },
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
};

// sla.md "Golden examples": calendar 2026, default spans, China time.
const golden = [
  ['2026-02-13T10:00:00+08:00', 5, 'working_day', '2026-02-27T17:30:00+08:00'],
  ['2026-02-14T16:30:00+08:00', 8, 'working_hour', '2026-02-24T16:30:00+08:00'],
  ['2026-09-30T17:00:00+08:00', 4, 'working_hour', '2026-10-08T12:00:00+08:00'],
  ['2026-04-03T09:00:00+08:00', 1, 'calendar_day', '2026-04-08T00:00:00+08:00'],
  ['2026-03-02T11:30:00+08:00', 1, 'working_hour', '2026-03-02T13:30:00+08:00'],
  ['2026-03-02T08:30:00+08:00', 8, 'working_hour', '2026-03-02T17:30:00+08:00'],
  ['2026-11-22T20:00:00+08:00', 2, 'emergency_hour', '2026-11-22T22:00:00+08:00'],
  ['2026-10-06T09:00:00+08:00', 1, 'working_day', '2026-10-08T17:30:00+08:00'],
] as const;

test.each(golden)('%s + %d %s is due %s', async (start, budget, unit, dueAt) => {
  expect(await ask({ unit, budget, start })).toMatchObject({ status: 200, body: { dueAt, provisional: false } });
});

test('the pause of the golden table leaves five of eight hours for the next morning', async () => {
  const pauses = [{ from: '2026-03-02T17:00:00+08:00', to: '2026-03-03T09:00:00+08:00' }];
  const { body } = await ask({ unit: 'working_hour', budget: 8, start: '2026-03-02T14:00:00+08:00', pauses });
  expect(body.dueAt).toBe('2026-03-03T15:00:00+08:00');
  expect(body.explanation.pauses).toEqual(pauses);
});

test('the same moment written in another zone is due at the same time', async () => {
  const { body } = await ask({ unit: 'working_day', budget: 5, start: '2026-02-13T02:00:00Z' });
  expect(body.dueAt).toBe('2026-02-27T17:30:00+08:00');
});

test('the explanation names the holiday that was skipped, in the language of the reader', async () => {
  const question = { unit: 'working_day', budget: 1, start: '2026-09-30T09:00:00+08:00' };
  const chinese = await ask(question);
  const english = await ask(question, { 'accept-language': 'en-GB,en;q=0.9' });
  const names = (steps: { name?: string }[]) => steps.flatMap(({ name }) => name ?? []);
  expect(names(chinese.body.explanation.steps)).toContain('国庆节');
  const [first, other] = [chinese, english].map(({ body }) => body.explanation.steps[0].text);
  expect(first).toMatch(/\p{Script=Han}/u);
  expect(other).not.toMatch(/\p{Script=Han}/u);
});

test('a case is told its row and its clocks, level by level as it would climb', async () => {
  const { body } = await ask({ kind: 'hazard', topic: 'corridor_clutter', start: '2026-03-02T08:30:00+08:00' });
  expect(body).toMatchObject({ row: 'R11', policy: 'ordinance-5wd@1', calendar: 'cn-2026@1' });
  const told = body.clocks.map(({ kind, level, dueAt }: Record<string, string>) => [kind, level, dueAt]);
  expect(told).toEqual([
    ['dispatch', undefined, '2026-03-02T09:30:00+08:00'],
    ['accept', 'grid', '2026-03-02T09:30:00+08:00'],
    ['holding', 'grid', '2026-03-02T13:30:00+08:00'],
    ['accept', 'community', '2026-03-02T14:30:00+08:00'],
    ['holding', 'community', '2026-03-02T15:30:00+08:00'],
    ['accept', 'street', '2026-03-02T16:30:00+08:00'],
    ['resolve', undefined, '2026-03-03T17:30:00+08:00'],
  ]);
  for (const clock of body.clocks) {
    expect(clock.source, clock.kind).toBeTruthy();
    expect(clock.explanation.dueAt, clock.kind).toBe(clock.dueAt);
  }
});

test('a milestone that follows another begins where that one is due', async () => {
  const { body } = await ask({ kind: 'hazard', topic: 'zombie_vehicle', start: '2026-03-02T08:30:00+08:00' });
  const due = new Map(body.clocks.map(({ kind, dueAt }: Record<string, string>) => [kind, dueAt]));
  expect(due.get('milestone:notice')).toBe('2026-03-03T17:30:00+08:00');
  expect(due.get('milestone:owner_wait')).toBe('2026-03-11T00:00:00+08:00');
});

test('outside the dates of the calendar the due time is provisional', async () => {
  const { body } = await ask({ unit: 'working_day', budget: 1, start: '2027-01-04T09:00:00+08:00' });
  expect(body).toMatchObject({ dueAt: '2027-01-05T17:30:00+08:00', provisional: true });
});

test.each([
  ['no budget at all', { budget: 0 }, '/budget'],
  ['less than none', { budget: -1 }, '/budget'],
  ['a fraction of a day', { budget: 1.5 }, '/budget'],
  ['more than 3,650 days', { budget: 3651 }, '/budget'],
  ['a budget in words', { budget: '5' }, '/budget'],
  ['a unit that does not exist', { unit: 'lunar_month' }, '/unit'],
  ['a start without a zone', { start: '2026-02-13T10:00:00' }, '/start'],
  ['a start at a leap second', { start: '2026-06-30T23:59:60Z' }, '/start'],
  ['a start before all calendars', { start: '0001-01-01T00:00:00Z' }, '/start'],
  ['a field that nobody knows', { hours: 8 }, '/hours'],
  [
    'a pause that ends before it begins',
    { pauses: [{ from: '2026-02-14T10:00:00Z', to: '2026-02-14T09:00:00Z' }] },
    '/pauses/0/to',
  ],
])('a question with %s is refused at the field', async (_name, change, pointer) => {
  const question = { unit: 'working_day', budget: 5, start: '2026-02-13T10:00:00+08:00', ...change };
  const { status, body } = await ask(question);
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'validation_failed', errors: [{ pointer, message: expect.any(String) }] });
});

test('a topic of another kind is unknown, and so is a policy that nobody published', async () => {
  const start = '2026-02-13T10:00:00+08:00';
  expect(await ask({ kind: 'request', topic: 'gas_leak', start })).toMatchObject({
    status: 422,
    body: { code: 'unknown_topic' },
  });
  expect(await ask({ kind: 'request', start, policy: 'none' })).toMatchObject({
    status: 404,
    body: { code: 'not_found' },
  });
  expect(await ask({ kind: 'request', start, policy: 'bench@1' })).toMatchObject({
    status: 200,
    body: { row: 'B-request' },
  });
});

test('published policies carry the source of every number, and calendars their holidays', async () => {
  const policies = await api.send({ url: '/api/v1/sla/policies', headers });
  const rows = policies.json().items.find(({ name }: { name: string }) => name === 'ordinance-5wd').rows;
  expect(rows.find(({ id }: { id: string }) => id === 'R6').sources.resolve).toContain('济南');
  const calendars = await api.send({ url: '/api/v1/sla/calendars', headers });
  expect(calendars.json().items[0]).toMatchObject({ name: 'cn-2026', version: 1, coverage: { to: '2026-12-31' } });
});
