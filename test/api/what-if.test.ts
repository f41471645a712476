import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forecast } from '../../api/sla/forecast.ts';
import { findStreetRules } from '../../database/policies.ts';
import { budgetUnits, type Budget, type BudgetUnit } from '../../domain/budget.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import type { Classification, PolicyRow } from '../../domain/policy.ts';
import { bruteDeadline, lastWalked } from '../domain/deadline-oracle.ts';
import { openApi, type Api } from './open-api.ts';

let api: Api;
let headers: { cookie: string };

beforeAll(async () => {
  api = await openApi('api_what_if');
  ({ headers } = await api.signIn('clerk'));
});
afterAll(() => api.close());

async function ask(payload: object) {
  const answer = await api.send({ method: 'POST', url: '/api/v1/sla/what-if', headers, payload });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
const newYear = Date.parse('2026-01-01T00:00:00+08:00');
const iso = (at: number) => new Date(at).toISOString();

/** At the edges of the working day and of the date more often than chance would have it. */
const minute = fc.oneof(
  fc.constantFrom(0, 1, 509, 510, 511, 719, 720, 750, 780, 1049, 1050, 1051, 1439),
  fc.integer({ min: 0, max: 1439 }),
);
const instant = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), minute, fc.constantFrom(0, 0, 0, 1, 59_999))
    .map(([day, at, ms]) => newYear + day * dayMs + at * minuteMs + ms);
const most: Record<BudgetUnit, number> = {
  emergency_minute: 4_000,
  emergency_hour: 96,
  working_minute: 3_000,
  working_hour: 48,
  working_day: 10,
  calendar_day: 20,
};
const budgets = fc
  .constantFrom(...budgetUnits)
  .chain((unit) =>
    fc
      .tuple(fc.integer({ min: 1, max: most[unit] }), fc.constantFrom(1, 1, 2, 4))
      .map(([n, part]): Budget => ({ unit, budget: unit.endsWith('_day') ? n : n / part })),
  );
const questions = fc.tuple(fc.integer({ min: 0, max: 364 }), budgets).chain(([day, budget]) =>
  fc.record({
    budget: fc.constant(budget),
    start: instant(day, day),
    pauses: fc.array(
      fc
        .tuple(instant(day - 1, day + 12), instant(day - 1, day + 12))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      { maxLength: 3 },
    ),
  }),
);

test('for 360 random starts, budgets and pauses over all of 2026 the answer is the one found by walking every minute', async () => {
  const asked = fc.sample(questions, 360);
  const answers: { dueAt: string; provisional: boolean }[] = [];
  for (const { budget, start, pauses } of asked) {
    const spans = pauses.map(([from, to]) => ({ from: iso(from), to: iso(to) }));
    answers.push(await ask({ ...budget, start: iso(start), pauses: spans }));
  }
  // Walked only now, because whoever is kept from answering for long says so with 503.
  for (const [n, { budget, start, pauses }] of asked.entries()) {
    const { dueAt = '', provisional = null } = answers[n] ?? {};
    const oracle = bruteDeadline({ calendar: cn2026, budget, start, pauses: [...pauses] });
    const question = JSON.stringify({ budget, start: iso(start), pauses });
    if (typeof oracle === 'string') expect(Date.parse(dueAt), question).toBeGreaterThan(lastWalked(start));
    else expect({ dueAt: Date.parse(dueAt), provisional }, question).toEqual(oracle);
  }
  // Questions that all lay in one month, or none of them paused, would prove nothing.
  expect(new Set(asked.map(({ start }) => iso(start + 8 * 3_600_000).slice(0, 7))).size).toBe(12);
  expect(new Set(asked.map(({ budget }) => budget.unit)).size).toBe(6);
  expect(asked.filter(({ pauses }) => pauses.length > 0).length).toBeGreaterThan(100);
}, 120_000);

const { rows } = ordinance5wd;
/** What is to be handled so that just this row applies. */
const caseOf = ({ match: { kinds, topics, tracks } }: PolicyRow): Classification => ({
  kind: kinds[0]!,
  ...(topics && { topic: topics[0]! }),
  ...(tracks && { track: tracks[0]! }),
});
const start = '2026-09-30T16:45:00+08:00';

test('all 20 rows for one start are read with one SQL statement', async () => {
  const em = api.orm.em.fork();
  api.statements.length = 0;
  const found = await findStreetRules(em, 'YX-01', {}, Date.parse(start));
  const { policy, calendar } = found ?? {};
  if (!policy || !calendar) throw new Error('the street has no rules');
  const told = rows.map((row) => forecast(policy, calendar, caseOf(row), Date.parse(start)));
  expect(api.statements).toHaveLength(1);
  expect(told.map(({ row }) => row.id)).toEqual(rows.map(({ id }) => id));
  expect(told).toHaveLength(20);
});

test('a question costs one statement beside those that tell who asks, by kind, topic and track as by budget', async () => {
  const count = async (send: () => Promise<unknown>) => {
    api.statements.length = 0;
    await send();
    return api.statements.length;
  };
  const knowing = await count(() => api.send({ url: '/api/v1/me', headers }));
  const each = [...rows.map((row) => ({ ...caseOf(row), start })), { unit: 'working_day', budget: 5, start }];
  for (const question of [...each, { kind: 'request', start, policy: 'bench@1' }])
    expect([question, await count(() => ask(question))]).toEqual([question, knowing + 1]);
});

test('every clock of all 20 rows is due when walking every minute from its start finds it due', async () => {
  for (const row of rows) {
    const { row: id, clocks } = await ask({ ...caseOf(row), start });
    expect(id).toBe(row.id);
    for (const { kind, unit, budget, dueAt, provisional, explanation } of clocks) {
      const from = Date.parse(explanation.startAt);
      const oracle = bruteDeadline({ calendar: cn2026, budget: { unit, budget }, start: from, pauses: [] });
      if (typeof oracle === 'string')
        expect(Date.parse(dueAt), `${id} ${kind}`).toBeGreaterThanOrEqual(lastWalked(from));
      else expect([id, kind, { dueAt: Date.parse(dueAt), provisional }]).toEqual([id, kind, oracle]);
    }
  }
});
