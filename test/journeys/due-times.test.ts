import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_due_times');
});
afterAll(() => street.close());

const ask = (body: object) => street.as('officer-urban').post('/sla/what-if', body);

describe('the golden table, asked over HTTP', () => {
  test.each([
    ['over the Spring Festival', '2026-02-13T10:00:00+08:00', 5, 'working_day', '2026-02-27T17:30:00+08:00'],
    ['from a make-up day', '2026-02-14T16:30:00+08:00', 8, 'working_hour', '2026-02-24T16:30:00+08:00'],
    ['over the National Day', '2026-09-30T17:00:00+08:00', 4, 'working_hour', '2026-10-08T12:00:00+08:00'],
    ['rolled over a holiday', '2026-04-03T09:00:00+08:00', 1, 'calendar_day', '2026-04-08T00:00:00+08:00'],
    ['over the lunch break', '2026-03-02T11:30:00+08:00', 1, 'working_hour', '2026-03-02T13:30:00+08:00'],
    ['of a whole day', '2026-03-02T08:30:00+08:00', 8, 'working_hour', '2026-03-02T17:30:00+08:00'],
    ['on a Sunday evening', '2026-11-22T20:00:00+08:00', 2, 'emergency_hour', '2026-11-22T22:00:00+08:00'],
    ['in the middle of a holiday', '2026-10-06T09:00:00+08:00', 1, 'working_day', '2026-10-08T17:30:00+08:00'],
  ])('%s', async (_, start, budget, unit, dueAt) => {
    const { status, data } = await ask({ unit, budget, start });
    expect(status).toBe(200);
    expect(data).toMatchObject({ dueAt, provisional: false });
    expect(data.explanation.steps.length).toBeGreaterThan(0);
  });
});

test('a pause over night leaves the five working hours that were unspent', async () => {
  const pauses = [{ from: '2026-03-02T17:00:00+08:00', to: '2026-03-03T09:00:00+08:00' }];
  const { data } = await ask({ unit: 'working_hour', budget: 8, start: '2026-03-02T14:00:00+08:00', pauses });
  expect(data.dueAt).toBe('2026-03-03T15:00:00+08:00');
});

test('the same instant in another offset is due at the same time', async () => {
  const { data } = await ask({ unit: 'working_day', budget: 5, start: '2026-02-13T02:00:00Z' });
  expect(data.dueAt).toBe('2026-02-27T17:30:00+08:00');
});

test('outside the calendar a due time is provisional', async () => {
  const { data } = await ask({ unit: 'working_day', budget: 1, start: '2027-03-01T09:00:00+08:00' });
  expect(data).toMatchObject({ dueAt: '2027-03-02T17:30:00+08:00', provisional: true });
});

test('of a kind of case it tells the row, and of each clock when it is due and why', async () => {
  const { data } = await ask({ kind: 'request', topic: 'complaint', start: '2026-02-13T10:00:00+08:00' });
  expect(data.row).toBe('R6');
  const clocks = new Map(data.clocks.map((clock: { kind: string }) => [clock.kind, clock]));
  expect(clocks.get('resolve')).toMatchObject({
    unit: 'working_day',
    budget: 5,
    dueAt: '2026-02-27T17:30:00+08:00',
    warnAt: expect.stringMatching(/^2026-02-2\dT\d\d:\d\d:\d\d\+08:00$/),
    provisional: false,
    explanation: { steps: expect.any(Array) },
  });
  for (const kind of ['accept', 'contact', 'holding'])
    expect(clocks.get(kind)).toMatchObject({ dueAt: expect.stringMatching(/\+08:00$/), provisional: false });
  const skipped = (clocks.get('resolve') as { explanation: { steps: { text: string }[] } }).explanation.steps;
  expect(skipped.map(({ text }) => text).join('\n')).toContain('春节');
});

test('what cannot be counted is refused', async () => {
  const start = '2026-03-02T08:30:00+08:00';
  for (const question of [
    { unit: 'working_day', budget: 0, start },
    { unit: 'working_day', budget: -1, start },
    { unit: 'working_day', budget: 1.5, start },
    { unit: 'working_day', budget: 3_651, start },
    { unit: 'fortnight', budget: 1, start },
    { unit: 'working_day', budget: 1, start: 'tomorrow' },
    { unit: 'working_day', budget: '5', start },
    { unit: 'working_day', budget: 1, start, colour: 'red' },
  ]) {
    const { status, data } = await ask(question);
    expect([question, status, data.code]).toEqual([question, 400, 'validation_failed']);
  }
  const { status, data } = await ask({ kind: 'request', topic: 'dragons', start });
  expect([status, data.code]).toEqual([422, 'unknown_topic']);
  expect((await ask({ unit: 'working_hour', budget: 1.5, start })).data.dueAt).toBe('2026-03-02T10:00:00+08:00');
});
