import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordCase } from '../../database/case-record.ts';
import { readEventsAfter } from '../../database/stored-events.ts';
import { foldLife } from '../../domain/case.ts';
import { decide } from '../../domain/case-commands.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { fileCase, readRow } from './filed-case.ts';

let database: TestDatabase;
const orm = () => database.orm;
const em = () => database.orm.em.fork();

beforeAll(async () => {
  database = await openDatabase('test_case_record');
  await foundYunxi(database.orm);
});
afterAll(() => database.close());

const worker = by('grid-worker');

/** What a workflow would hand over for the acceptance of this case. */
async function acceptance(caseId: string) {
  const { state, version } = await readRow(orm(), caseId);
  const command = worker.accept();
  const events = decide(state, command, china('2026-03-02 10:00')) as CaseEvent[];
  const message = { id: command.id, bodyHash: command.bodyHash, caller: 'grid-worker' };
  return { caseId, expectedVersion: version, command: message, events };
}

describe('recording compares and appends', () => {
  let caseId: string;
  beforeEach(async () => {
    caseId = await fileCase(orm());
  });

  test('what was decided is stored, and the row is the fold of its events', async () => {
    const recording = await acceptance(caseId);
    expect(await recordCase(em(), recording)).toEqual({ version: 2 });
    const row = await readRow(orm(), caseId);
    expect(row).toMatchObject({ version: 2, status: 'in_progress', holderPerson: 'grid-worker' });
    expect(row.state).toEqual(foldLife(await readEventsAfter(em(), caseId, 0)));
  });

  test('a human action takes four statements', async () => {
    const recording = await acceptance(caseId);
    database.statements.length = 0;
    await recordCase(em(), recording);
    expect(database.statements).toHaveLength(4);
  });
});
