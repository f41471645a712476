import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { draftedCalendar, draftedPolicy, rowIn, type Json } from '../domain/drafts.ts';
import { openRuleOffice, publication, reversedMonday, type RuleOffice, type Told } from './rule-office.ts';

let office: RuleOffice;

beforeAll(async () => {
  office = await openRuleOffice('api_rules');
});
afterAll(() => office.close());

const english = { 'accept-language': 'en' };
const named = (name: string) => ({ ...draftedPolicy(), name });

/** The ordinance with two rows of one rank, no row for disputes, levels that pass the total, a field nobody knows and a span turned around. */
function fiveFaults(name: string): Json {
  const draft: Json = named(name);
  rowIn(draft, 'R13').rank = 80;
  draft.rows = (draft.rows as Json[]).filter(({ id }) => id !== 'R15');
  rowIn(draft, 'R6').resolve = '2wd';
  rowIn(draft, 'R7').priority = 'high';
  draft.calendar = { ...draftedCalendar('five-days'), weeks: reversedMonday };
  return draft;
}

test('Publishing a policy with ties, gaps, level sums above the total, unknown fields and a reversed span is refused with all five faults listed', async () => {
  const draft = fiveFaults('five-faults');
  const version = await office.draft('policies', draft);
  const { status, body } = await office.publish('policies', 'five-faults', version, english);
  expect([status, body.code]).toEqual([422, 'not_publishable']);
  const place = (id: string) => (draft.rows as Json[]).findIndex((row) => row.id === id);
  const told = (body.errors as Told[]).map(({ fault, pointer }) => [fault, pointer]);
  expect(told).toEqual([
    ['unknown_field', `/rows/${place('R7')}/priority`],
    ['equal_ranks', `/rows/${place('R13')}/rank`],
    ['no_row', '/rows'],
    ['no_row', '/rows'],
    ['no_row', '/rows'],
    ['ladder_passes_resolve', `/rows/${place('R6')}/holding`],
    ['reversed_span', '/calendar/weeks/0/days/0/0'],
  ]);
  expect((body.errors as Told[]).map(({ message }) => message)).toContain(
    'R1 and R13 have one rank and can both match the same case',
  );
  const chinese = await office.publish('policies', 'five-faults', version);
  expect((chinese.body.errors as Told[]).every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  const checked = await office.ask('supervisor', 'GET', `/sla/policies/five-faults/versions/${version}/faults`);
  expect(checked.body.items).toEqual(chinese.body.errors);
  const { body: list } = await office.ask('worker', 'GET', '/sla/policies');
  expect(list.items.filter(({ name }: Json) => name === 'five-faults')).toEqual([]);
});

describe('a draft', () => {
  test('is printed as it was sent, to administrators and supervisors only', async () => {
    const sent = { ...named('half-done'), rows: 'not yet', note: { to: ['myself'] }, reason: '先存着' };
    const { status, body } = await office.ask('admin', 'POST', '/sla/policies', sent);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...sent, state: 'draft', version: 1, author: '韩磊' });
    const seen = async (who: 'admin' | 'supervisor' | 'worker') =>
      (await office.ask(who, 'GET', '/sla/policies')).body.items.filter(({ name }: Json) => name === 'half-done');
    expect(await seen('supervisor')).toEqual([body]);
    expect(await seen('worker')).toEqual([]);
  });

  test('can be made of a printed version that is changed and sent back', async () => {
    const { body } = await office.ask('admin', 'GET', '/sla/policies');
    const printed = body.items.find(({ name }: Json) => name === 'ordinance-5wd');
    const version = await office.draft('policies', { ...printed, name: 'sent-back' });
    const { body: faults } = await office.ask('admin', 'GET', `/sla/policies/sent-back/versions/${version}/faults`);
    expect(faults.items).toEqual([]);
  });

  test('is replaced and discarded, and its number is then free again', async () => {
    const path = '/sla/policies/to-and-fro/versions/1';
    expect(await office.draft('policies', named('to-and-fro'))).toBe(1);
    expect(await office.draft('policies', named('to-and-fro'))).toBe(2);
    const replaced = await office.ask('admin', 'PUT', path, { name: 'to-and-fro', rows: [] });
    expect([replaced.status, replaced.body.rows, replaced.body.fixed]).toEqual([200, [], undefined]);
    expect((await office.ask('admin', 'PUT', path, { name: 'elsewhere' })).body.errors[0].pointer).toBe('/name');
    expect((await office.ask('admin', 'DELETE', '/sla/policies/to-and-fro/versions/2')).status).toBe(204);
    expect((await office.ask('admin', 'DELETE', '/sla/policies/to-and-fro/versions/2')).status).toBe(404);
    expect(await office.draft('policies', named('to-and-fro'))).toBe(2);
  });

  test('sent twice under one key is one draft, and another content under it is refused', async () => {
    const key = { 'idempotency-key': 'draft-1' };
    const first = await office.ask('admin', 'POST', '/sla/policies', named('only-once'), key);
    const again = await office.ask('admin', 'POST', '/sla/policies', named('only-once'), key);
    expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([201, 'true', first.body]);
    const other = await office.ask('admin', 'POST', '/sla/policies', named('only-twice'), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  test('sent many times at once gets as many numbers', async () => {
    const numbers = await Promise.all(Array.from({ length: 5 }, () => office.draft('policies', named('crowded'))));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });

  test.each<[string, Json, number]>([
    ['has no name', { rows: [] }, 400],
    ['has a name that fits no address', { name: '规则/一' }, 400],
    ['is nested without end', { name: 'deep', rows: JSON.parse('['.repeat(2000) + ']'.repeat(2000)) }, 400],
    ['names a field with what no database holds', { name: 'nul', 'a\u0000b': 1 }, 400],
    ['is larger than any policy', { name: 'large', note: 'x'.repeat(300_000) }, 413],
  ])('that %s is not kept', async (_, content, status) => {
    expect((await office.ask('admin', 'POST', '/sla/policies', content)).status).toBe(status);
  });

  test('is no concern of anybody but the administrator', async () => {
    const version = await office.draft('policies', named('guarded'));
    const path = `/sla/policies/guarded/versions/${version}`;
    for (const who of ['supervisor', 'worker'] as const) {
      expect((await office.ask(who, 'POST', '/sla/policies', named('guarded'))).status).toBe(403);
      expect((await office.ask(who, 'PUT', path, named('guarded'))).status).toBe(403);
      expect((await office.ask(who, 'DELETE', path)).status).toBe(403);
      expect((await office.ask(who, 'POST', `${path}/publication`, publication)).status).toBe(403);
    }
    expect((await office.ask('worker', 'GET', `${path}/faults`)).status).toBe(403);
    expect((await office.ask('supervisor', 'GET', `${path}/faults`)).status).toBe(200);
  });
});

describe('a published policy', () => {
  test('binds the cases that are registered after it, and leaves the others as they are', async () => {
    const before = await office.registered('before-v2');
    const draft = draftedPolicy();
    rowIn(draft, 'R6').resolve = '4wd';
    const version = await office.draft('policies', draft);
    const { status, body } = await office.publish('policies', 'ordinance-5wd', version);
    expect([status, version]).toEqual([200, 2]);
    expect(body).toMatchObject({
      state: 'published',
      author: '韩磊',
      publishedBy: '韩磊',
      reason: publication.reason,
      appliedTo: 'new',
    });
    const policyOf = ({ body: registered }: { body: Json }) =>
      (registered.clocks as Json[]).find(({ kind }) => kind === 'resolve');
    expect(policyOf(await office.registered('after-v2'))).toMatchObject({ policy: 'ordinance-5wd@2/R6', budget: 4 });
    const kept = await office.ask('worker', 'GET', `/cases/${before.body.id}`);
    expect(policyOf(kept)).toMatchObject({ policy: 'ordinance-5wd@1/R6', budget: 5 });
  });

  test('takes effect on its day and not before', async () => {
    const draft = { ...draftedPolicy(), effectiveFrom: '2030-01-01T00:00:00+08:00' };
    const version = await office.draft('policies', draft);
    expect((await office.publish('policies', 'ordinance-5wd', version)).status).toBe(200);
    const rowOn = async (start: string) =>
      (await office.ask('worker', 'POST', '/sla/what-if', { kind: 'request', topic: 'help', start })).body.policy;
    expect(await rowOn('2029-12-31T23:59:59+08:00')).not.toBe(`ordinance-5wd@${version}`);
    expect(await rowOn('2030-01-01T00:00:00+08:00')).toBe(`ordinance-5wd@${version}`);
  });

  test('is published once: the same key repeats the answer, and another request is refused', async () => {
    const version = await office.draft('policies', named('once-only'));
    const key = { 'idempotency-key': 'publish-1' };
    const first = await office.publish('policies', 'once-only', version, key);
    const again = await office.publish('policies', 'once-only', version, key);
    expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([200, 'true', first.body]);
    const path = `/sla/policies/once-only/versions/${version}`;
    for (const answer of [
      await office.publish('policies', 'once-only', version),
      await office.ask('admin', 'PUT', path, named('once-only')),
      await office.ask('admin', 'DELETE', path),
      await office.ask('admin', 'GET', `${path}/faults`),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'already_published']);
    expect((await office.publish('policies', 'once-only', 99)).status).toBe(404);
  });

  test('published by two at once is published by one', async () => {
    const version = await office.draft('policies', named('raced'));
    const answers = await Promise.all([1, 2, 3].map(() => office.publish('policies', 'raced', version)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  test('cannot be followed by an older draft', async () => {
    const [older, newer] = [
      await office.draft('policies', named('overtaken')),
      await office.draft('policies', named('overtaken')),
    ];
    expect((await office.publish('policies', 'overtaken', newer)).status).toBe(200);
    const { status, body } = await office.publish('policies', 'overtaken', older);
    expect([status, body.errors[0].fault]).toEqual([422, 'superseded']);
  });

  test('cannot be changed or taken away in the database either', async () => {
    const { em } = office.orm;
    for (const statement of [
      `update policy_version set reason = '' where name = 'ordinance-5wd'`,
      `delete from policy_version where name = 'ordinance-5wd'`,
      `update calendar_version set body = '{}'`,
      'delete from calendar_version',
    ])
      await expect(em.fork().execute(statement)).rejects.toThrow('never changes');
  });

  test('needs a reason, and says for whom it is', async () => {
    const version = await office.draft('policies', named('unreasoned'));
    const path = `/sla/policies/unreasoned/versions/${version}/publication`;
    for (const body of [
      { applyTo: 'new' },
      { reason: '', applyTo: 'new' },
      { reason: 'x' },
      { reason: 'x', applyTo: 'some' },
    ])
      expect((await office.ask('admin', 'POST', path, body)).status).toBe(400);
  });

  test('may bring its own calendar, which is then published with it', async () => {
    const draft: Json = { ...named('with-calendar'), calendar: draftedCalendar('brought-along') };
    const version = await office.draft('policies', draft);
    const { status, body } = await office.publish('policies', 'with-calendar', version);
    expect([status, body.rows.length, body.calendar]).toEqual([200, ordinance5wd.rows.length, undefined]);
    const { body: calendars } = await office.ask('worker', 'GET', '/sla/calendars');
    expect(calendars.items.find(({ name }: Json) => name === 'brought-along')).toMatchObject({
      version: 1,
      reason: publication.reason,
      coverage: { from: '2026-01-01', to: '2026-12-31' },
    });
  });
});
