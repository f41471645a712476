import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEventsAfter } from '../../database/stored-events.ts';
import { Case } from '../../database/entities/case.ts';
import { CasePerson } from '../../database/entities/case-person.ts';
import { HandoverForm } from '../../database/entities/handover-form.ts';
import { IntakeLink } from '../../database/entities/intake-link.ts';
import { PendingStart } from '../../database/entities/pending-start.ts';
import { Person } from '../../database/entities/person.ts';
import { Post } from '../../database/entities/post.ts';
import { accounts, demoPassword } from '../../dev/demo/cast.ts';
import { seed } from '../../dev/demo/seed.ts';
import { checkTimes } from '../../dev/verify/times.ts';
import { foldLife } from '../../domain/case.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';

const tables = 'unit person post policy_version calendar_version "case" case_event case_person pending_start'.split(
  ' ',
);
const now = Date.now();
let full: TestDatabase;
let empty: TestDatabase;

beforeAll(async () => {
  full = await openDatabase('demo_full');
  empty = await openDatabase('demo_empty');
  await seed(full.url, { empty: false, now });
  await seed(empty.url, { empty: true, now });
});

afterAll(async () => {
  await full.close();
  await empty.close();
});

async function countRows({ orm }: TestDatabase): Promise<Record<string, number>> {
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  return orm.em.getConnection().execute(`select ${counts.join(', ')}`, [], 'get');
}

test('seeding twice changes nothing, with cases or without', async () => {
  const before = await countRows(full);
  expect(await seed(full.url, { empty: false, now })).toBeNull();
  expect(await seed(full.url, { empty: true, now })).toBeNull();
  expect(await countRows(full)).toEqual(before);
});

test('the empty street has its units, people and rules, and no case', async () => {
  const counts = await countRows(empty);
  expect(counts).toMatchObject({ unit: 29, policy_version: 3, calendar_version: 1, case: 0, pending_start: 0 });
  expect(counts['post']).toBe(counts['person']);
});

test('building 8 has its intake link in the full street, and the empty one has none', async () => {
  const links = await full.orm.em.fork().find(IntakeLink, {});
  expect(links).toMatchObject([{ name: '8号楼居民群', grid: 'YX-01-01', endedAt: null }]);
  expect(await empty.orm.em.fork().count(IntakeLink)).toBe(0);
});

test('every account logs in with the password of the demo, each under a hash of its own', async () => {
  const people = await full.orm.em.fork().find(Person, { username: { $in: Object.keys(accounts) } });
  expect(people).toHaveLength(12);
  expect(await Promise.all(people.map(({ passwordHash }) => verify(passwordHash, demoPassword)))).toEqual(
    people.map(() => true),
  );
  expect(new Set(people.map(({ passwordHash }) => passwordHash)).size).toBe(12);
});

test('nobody else has a password that is known', async () => {
  const others = await full.orm.em.fork().find(Person, { username: { $nin: Object.keys(accounts) } });
  const hashes = [...new Set(others.map(({ passwordHash }) => passwordHash))];
  expect(await Promise.all(hashes.map((hash) => verify(hash, demoPassword)))).toEqual(hashes.map(() => false));
});

test('everybody has held their post since before the first case', async () => {
  const em = full.orm.em.fork();
  const [first] = await em.find(Case, {}, { orderBy: { registeredAt: 'asc' }, limit: 1 });
  const posts = await em.find(Post, {});
  expect(posts.filter(({ validFrom }) => validFrom >= (first?.registeredAt ?? 0))).toEqual([]);
});

test('the row of every case is the fold of its events', async () => {
  const em = full.orm.em.fork();
  const rows = await em.find(Case, {});
  expect(rows).toHaveLength(200);
  for (const row of rows) expect(row.state).toEqual(foldLife(await readEventsAfter(em, row.id, 0)));
});

test('every case waits for its workflow to be started from where it stands', async () => {
  const em = full.orm.em.fork();
  const versions = new Map((await em.find(Case, {})).map(({ id, version }) => [id, version]));
  const pending = await em.find(PendingStart, {});
  expect(new Map(pending.map(({ caseId, version }) => [caseId, version]))).toEqual(versions);
});

test('nothing was handed to a unit that stands in for a vacant one', async () => {
  const forms = await full.orm.em.fork().find(HandoverForm, {});
  expect(forms.length).toBeGreaterThan(40);
  expect(forms.filter(({ cover }) => cover !== null)).toEqual([]);
});

test('the bulletin of last week and the pack of the last review are out, and the property dispute is in both', async () => {
  const em = full.orm.em.fork();
  const [dispute] = await em.find(Case, { title: '业主拒交物业费，与物业多次争执' });
  const papers = await em.execute<{ body: { items: { caseId: string }[] } }[]>(
    'select body from bulletin union all select body from review',
  );
  expect(papers.map(({ body }) => body.items.filter(({ caseId }) => caseId === dispute?.id).length)).toEqual([1, 1]);
  expect(await empty.orm.em.fork().execute('select street from bulletin union all select street from review')).toEqual(
    [],
  );
});

test('no time ran out before it was due, nor later than anybody could notice', async () => {
  expect((await checkTimes(full)).faults).toEqual([]);
});

test('reporters and parties are on file', async () => {
  const people = await full.orm.em.fork().find(CasePerson, {});
  expect(new Set(people.map(({ kind }) => kind))).toEqual(new Set(['reporter', 'party']));
});
