import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBreaches } from '../../database/breach-report.ts';
import { sumBreaches } from '../../database/breach-totals.ts';
import { readBulletins } from '../../database/bulletins.ts';
import { readBoard } from '../../database/case-board.ts';
import { readCase } from '../../database/case-detail.ts';
import { countFigures } from '../../database/figures.ts';
import { importCases } from '../../database/intake.ts';
import { countClosedByLevel } from '../../database/level-report.ts';
import { countUnread, readDigests } from '../../database/digests.ts';
import { readArrivalMinutes } from '../../database/police-minutes.ts';
import { figuresOf, ratesOver } from '../../database/rate-figures.ts';
import { readReviews } from '../../database/reviews.ts';
import { readTimeline } from '../../database/timeline.ts';
import { countViews } from '../../database/view-counts.ts';
import { china } from '../domain/china-time.ts';
import { given } from '../domain/given.ts';
import { staff } from '../support/cast.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { intakeOf } from './filed-case.ts';

let database: TestDatabase;
let caseId: string;
const now = china('2026-04-01 09:00');
const window = { from: china('2026-03-01 00:00'), to: now };
const reader = { person: 'supervisor', posts: staff.supervisor.posts };

beforeAll(async () => {
  database = await openDatabase('test_statements');
  await foundYunxi(database.orm);
});
afterAll(() => database.close());

/** Cases that nobody touched, so that each has climbed and missed its clocks. */
async function bringCases(count: number) {
  const cases = Array.from({ length: count }, () => {
    const intake = intakeOf();
    return { ...intake, events: given(intake.events).at('2026-04-01 09:00').life };
  });
  const written = await importCases(database.orm.em.fork(), cases);
  caseId = written[0]?.caseId ?? '';
}

async function count(read: (em: ReturnType<TestDatabase['orm']['em']['fork']>) => Promise<unknown>) {
  const em = database.orm.em.fork();
  database.statements.length = 0;
  const answer = await read(em);
  return { statements: database.statements.length, answer };
}

describe.each([
  [10, 10],
  [90, 100],
])('with %i cases more', (more, cases) => {
  beforeAll(() => bringCases(more));

  test(`a board of ${cases} takes one statement`, async () => {
    const { statements, answer } = await count((em) =>
      readBoard(em, reader, { view: 'overdue' }, { sort: 'due', limit: 100 }, now),
    );
    expect(statements).toBe(1);
    expect(answer).toMatchObject({ items: { length: cases } });
  });

  test('a page of digests takes one statement, and so does the number of those unread', async () => {
    const page = await count((em) => readDigests(em, reader, { below: null, limit: 10 }));
    const unread = await count((em) => countUnread(em, reader));
    expect([page.statements, unread.statements]).toEqual([1, 1]);
  });

  test('the counts of all views take one statement', async () => {
    const { statements, answer } = await count((em) => countViews(em, reader, now));
    expect(statements).toBe(1);
    expect(answer).toContainEqual({ id: 'overdue', count: cases });
  });

  test('a case takes two statements, and so does its timeline', async () => {
    expect((await count((em) => readCase(em, reader.posts, caseId))).statements).toBe(2);
    expect((await count((em) => readTimeline(em, reader.posts, caseId))).statements).toBe(2);
  });

  test('a breach report takes two statements, one for its sums and one for its items', async () => {
    const sums = await count((em) => sumBreaches(em, reader, window, 'unit', now));
    const items = await count((em) => readBreaches(em, reader, window, { limit: 100 }, now));
    expect([sums.statements, items.statements]).toEqual([1, 1]);
    expect(sums.answer).toMatchObject({ totals: { registered: cases } });
  });

  test('the report on levels takes one statement', async () => {
    expect((await count((em) => countClosedByLevel(em, reader, window))).statements).toBe(1);
  });

  test('the minutes until the police came take one statement', async () => {
    expect((await count((em) => readArrivalMinutes(em, reader, {}, now))).statements).toBe(1);
  });

  test('all rates by unit take one statement, and so do the bulletins and the packs of reviews', async () => {
    const figures = figuresOf(ratesOver({}, window, now));
    expect((await count((em) => countFigures(em, reader, figures, 'unit', now))).statements).toBe(1);
    expect((await count((em) => readBulletins(em, reader, { limit: 53 }))).statements).toBe(1);
    expect((await count((em) => readReviews(em, reader, { limit: 53 }))).statements).toBe(1);
  });
});
