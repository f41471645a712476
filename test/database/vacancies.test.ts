import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordCase } from '../../database/case-record.ts';
import { Outbox } from '../../database/entities/outbox.ts';
import { Post } from '../../database/entities/post.ts';
import { Unit } from '../../database/entities/unit.ts';
import { readEventsAfter } from '../../database/stored-events.ts';
import { decide } from '../../domain/case-commands.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { foldLife } from '../../domain/case.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { fileCase, readRow } from './filed-case.ts';

let database: TestDatabase;
const orm = () => database.orm;
const em = () => database.orm.em.fork();

beforeAll(async () => {
  database = await openDatabase('test_vacancies');
  await foundYunxi(database.orm);
});
beforeEach(async () => {
  await em().nativeUpdate(Unit, {}, { cover: null });
  await em().nativeUpdate(Post, {}, { validTo: null });
});
afterAll(() => database.close());

/** Everybody leaves these units before the cases of these tests. */
const vacate = (...units: string[]) =>
  em().nativeUpdate(Post, { unit: { $in: units } }, { validTo: china('2026-02-01 00:00') });

/** The escalation of a new case from grid YX-01-01, as the workflow hands it over. */
async function escalation() {
  const caseId = await fileCase(orm());
  const { state, version } = await readRow(orm(), caseId);
  const command = by('grid-worker').escalate();
  const events = decide(state, command, china('2026-03-02 10:00')) as CaseEvent[];
  return { caseId, expectedVersion: version, command: { ...command, caller: 'grid-worker' }, events };
}

describe('a case that is handed to a unit', () => {
  test('with staff stays as it was decided', async () => {
    expect(await recordCase(em(), await escalation())).toEqual({ version: 3 });
  });

  test('without staff goes to its cover, which keeps the level and the path of the unit it stands in for', async () => {
    const recording = await escalation();
    await vacate('YX-01');
    await em().nativeUpdate(Unit, { code: 'YX-01' }, { cover: 'YX-02' });
    const recorded = await recordCase(em(), recording);
    const stored = await readEventsAfter(em(), recording.caseId, 1);
    expect(recorded).toEqual({ behind: stored });
    expect(stored.at(-1)).toMatchObject({
      type: 'escalated',
      data: { to: { code: 'YX-02', level: 'community', path: { street: 'YX', community: 'YX-01' } }, cover: 'YX-01' },
    });
    const row = await readRow(orm(), recording.caseId);
    expect(row).toMatchObject({ holderUnit: 'YX-02', level: 'community', community: 'YX-01' });
    expect(row.state).toEqual(foldLife(await readEventsAfter(em(), recording.caseId, 0)));
  });

  test('without staff and cover goes to its superior', async () => {
    const recording = await escalation();
    await vacate('YX-01');
    await recordCase(em(), recording);
    expect(await readRow(orm(), recording.caseId)).toMatchObject({ holderUnit: 'YX', level: 'community' });
  });

  test('goes past a cover that is vacant as well', async () => {
    const recording = await escalation();
    await vacate('YX-01', 'YX-02');
    await em().nativeUpdate(Unit, { code: 'YX-01' }, { cover: 'YX-02' });
    await recordCase(em(), recording);
    expect(await readRow(orm(), recording.caseId)).toMatchObject({ holderUnit: 'YX' });
  });

  test('goes to the cover of a superior that is vacant as well', async () => {
    const recording = await escalation();
    await vacate('YX-01', 'YX');
    await em().nativeUpdate(Unit, { code: 'YX' }, { cover: 'YX-D-URBAN' });
    await recordCase(em(), recording);
    expect(await readRow(orm(), recording.caseId)).toMatchObject({ holderUnit: 'YX-D-URBAN' });
  });

  test('with nobody all the way up stays where it was sent, and an alarm goes out', async () => {
    const recording = await escalation();
    await vacate('YX-01', 'YX');
    expect(await recordCase(em(), recording)).toEqual({ version: 3 });
    expect(await readRow(orm(), recording.caseId)).toMatchObject({ holderUnit: 'YX-01' });
    expect(await em().find(Outbox, { caseId: recording.caseId })).toMatchObject([
      { kind: 'alarm', seq: 3, data: { code: 'nobody_to_hold', unit: 'YX-01' }, deliveredAt: null },
    ]);
  });

  test('is not held by somebody who may not act: supervisors and auditors are no staff', async () => {
    const recording = await escalation();
    await vacate('YX-01');
    await em().nativeUpdate(Post, { unit: 'YX', role: 'dispatcher' }, { validTo: china('2026-02-01 00:00') });
    await recordCase(em(), recording);
    expect(await em().count(Outbox, { caseId: recording.caseId })).toBe(1);
  });

  test('takes four statements all the same', async () => {
    const recording = await escalation();
    await vacate('YX-01');
    database.statements.length = 0;
    await recordCase(em(), recording);
    expect(database.statements).toHaveLength(4);
  });
});

describe('a new case', () => {
  test('of a vacant grid begins with its superior', async () => {
    await vacate('YX-01-01');
    const row = await readRow(orm(), await fileCase(orm()));
    expect(row).toMatchObject({ holderUnit: 'YX-01', level: 'grid', grid: 'YX-01-01', status: 'pending_accept' });
  });

  test('of a street without anybody is on file, and an alarm goes out', async () => {
    await vacate('YX-01-01', 'YX-01', 'YX');
    const caseId = await fileCase(orm());
    expect(await em().find(Outbox, { caseId })).toMatchObject([{ kind: 'alarm', seq: 1 }]);
  });
});
