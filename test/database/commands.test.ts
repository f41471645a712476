import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordCase } from '../../database/case-record.ts';
import { listUnsentCommands } from '../../database/commands.ts';
import { Command } from '../../database/entities/command.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { act, fileCase, readRow } from './filed-case.ts';

let database: TestDatabase;
const orm = () => database.orm;
const em = () => database.orm.em.fork();
const minuteAgo = () => Date.now() - 60_000;

beforeAll(async () => {
  database = await openDatabase('test_commands');
  await foundYunxi(database.orm);
});
afterAll(() => database.close());

async function leave(caseId: string, body: PersonCommand, createdAt = minuteAgo()) {
  const pending = { state: 'pending', code: null, decidedAt: null } as const;
  const { id, bodyHash } = body;
  await em().insert(Command, { caseId, id, caller: 'somebody', bodyHash, body, createdAt, ...pending });
}

describe('a command that nobody waits for', () => {
  test('is done once its events are on file', async () => {
    const caseId = await fileCase(orm());
    const command = by('grid-worker').accept();
    await leave(caseId, command);
    expect(await listUnsentCommands(em(), 10)).toEqual([{ caseId, body: command }]);
    await act(orm(), caseId, '2026-03-02 10:00', command);
    expect(await em().findOneOrFail(Command, { caseId, id: command.id })).toMatchObject({
      state: 'done',
      code: null,
      decidedAt: china('2026-03-02 10:00'),
    });
    expect(await listUnsentCommands(em(), 10)).toEqual([]);
  });

  test('is refused with its code once the refusal is on file', async () => {
    const caseId = await fileCase(orm());
    const command = by('grid-worker').verify();
    await leave(caseId, command);
    const { version } = await readRow(orm(), caseId);
    const refused: CaseEvent = {
      type: 'command_refused',
      data: { verb: 'verify', code: 'wrong_status' },
      at: china('2026-03-02 10:00'),
      by: { person: 'grid-worker', role: 'grid_worker', unit: 'YX-01-01' },
      command: command.id,
    };
    const message = { id: command.id, bodyHash: command.bodyHash, caller: 'grid-worker' };
    await recordCase(em(), { caseId, expectedVersion: version, command: message, events: [refused] });
    expect(await em().findOneOrFail(Command, { caseId, id: command.id })).toMatchObject({
      state: 'refused',
      code: 'wrong_status',
    });
  });

  test('is left alone while its own sender may still be sending it', async () => {
    const caseId = await fileCase(orm());
    await leave(caseId, by('grid-worker').accept(), Date.now());
    expect(await listUnsentCommands(em(), 10)).toEqual([]);
  });

  test('of another case is not touched', async () => {
    const [caseId, other] = [await fileCase(orm()), await fileCase(orm())];
    const command = by('grid-worker').accept();
    await leave(caseId, command);
    await leave(other, command);
    await act(orm(), caseId, '2026-03-02 10:00', command);
    expect(await em().findOneOrFail(Command, { caseId: other, id: command.id })).toMatchObject({ state: 'pending' });
  });
});
