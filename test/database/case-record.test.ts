import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordCase } from '../../database/case-record.ts';
import { CaseClock } from '../../database/entities/case-clock.ts';
import { readEventsAfter } from '../../database/stored-events.ts';
import { readTimeline } from '../../database/timeline.ts';
import { foldLife } from '../../domain/case.ts';
import { decide } from '../../domain/case-commands.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { staff } from '../support/cast.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { act, fileCase, readRow } from './filed-case.ts';

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

  test('a task that runs twice writes once, and the second run is told what is stored', async () => {
    const recording = await acceptance(caseId);
    await recordCase(em(), recording);
    expect(await recordCase(em(), recording)).toEqual({ behind: recording.events });
    expect((await readRow(orm(), caseId)).version).toBe(2);
  });

  test('ten runs of one task at once write once', async () => {
    const recording = await acceptance(caseId);
    const answers = await Promise.all(Array.from({ length: 10 }, () => recordCase(em(), recording)));
    expect(answers.filter((answer) => 'version' in answer)).toHaveLength(1);
    for (const answer of answers) if ('behind' in answer) expect(answer.behind).toEqual(recording.events);
    expect((await readRow(orm(), caseId)).version).toBe(2);
  });

  test('of two commands decided on one version one is stored, and the other is told which', async () => {
    const [first, second] = [await acceptance(caseId), await acceptance(caseId)];
    const answers = await Promise.all([recordCase(em(), first), recordCase(em(), second)]);
    const stored = await readEventsAfter(em(), caseId, 1);
    expect(stored).toHaveLength(1);
    expect(answers).toContainEqual({ version: 2 });
    expect(answers).toContainEqual({ behind: stored });
  });

  test('a command that is on file already is not stored again, whatever version it is decided on', async () => {
    const recording = await acceptance(caseId);
    await recordCase(em(), recording);
    await act(orm(), caseId, '2026-03-02 10:30', worker.note());
    const again = { ...recording, expectedVersion: 3 };
    expect(await recordCase(em(), again)).toEqual({ behind: [] });
    expect((await readRow(orm(), caseId)).version).toBe(3);
  });

  test('what was decided on events that the database does not have fails aloud, and nothing is stored', async () => {
    const recording = { ...(await acceptance(caseId)), expectedVersion: 3 };
    await expect(recordCase(em(), recording)).rejects.toThrow('the database is older than Temporal');
    expect((await readRow(orm(), caseId)).version).toBe(1);
  });

  test('the database itself takes each event of a command once', async () => {
    await recordCase(em(), await acceptance(caseId));
    const copy = `insert into case_event (case_id, seq, command_id, ordinal, caller, at, type, by, level, data)
      select case_id, 9, command_id, ordinal, caller, at, type, by, level, data from case_event where case_id = ? and seq = 2`;
    await expect(em().execute(copy, [caseId])).rejects.toThrow('case_event_case_id_command_id_ordinal_key');
  });

  test('what a workflow is told carries no words, and the words are on file', async () => {
    await act(orm(), caseId, '2026-03-02 10:00', worker.note('王大爷说楼上不配合'));
    const [noted] = await readEventsAfter(em(), caseId, 1);
    expect(noted).not.toHaveProperty('text');
    const timeline = await readTimeline(em(), staff.clerk.posts, caseId);
    expect(timeline?.events.at(-1)?.event.text).toEqual({ text: '王大爷说楼上不配合' });
  });

  test('words may hold whatever people type', async () => {
    const text = `O'Neil said: "? ?? :id \\ 100%" \u{20BB7}\n--`;
    await act(orm(), caseId, '2026-03-02 10:00', worker.note(text));
    const timeline = await readTimeline(em(), staff.clerk.posts, caseId);
    expect(timeline?.events.at(-1)?.event.text).toEqual({ text });
  });

  test('a recording for a case that is not there fails', async () => {
    const recording = { ...(await acceptance(caseId)), caseId: v7() };
    await expect(recordCase(em(), recording)).rejects.toThrow('there is no case');
  });
});

describe('a long life', () => {
  test('its row is the fold of its events after every step', async () => {
    const caseId = await fileCase(orm());
    const steps: [string, PersonCommand?][] = [
      ['2026-03-02 10:00', worker.accept()],
      ['2026-03-02 10:05', worker.contact()],
      ['2026-03-02 11:00', worker.escalate()],
      ['2026-03-02 14:00', by('clerk').accept()],
      ['2026-03-02 15:00', by('clerk').push_down('YX-01-01')],
      ['2026-03-20 09:00'],
      ['2026-04-15 09:00'],
      ['2026-04-15 10:00', by('dispatcher').feedback()],
      ['2026-04-15 11:00', worker.verify(false)],
      ['2026-04-15 12:00', by('dispatcher').feedback()],
      ['2026-04-15 13:00', worker.verify()],
      ['2026-04-15 14:00', by('clerk').callback()],
    ];
    for (const [time, command] of steps) {
      await act(orm(), caseId, time, command);
      const row = await readRow(orm(), caseId);
      const life = await readEventsAfter(em(), caseId, 0);
      expect(row.state, time).toEqual(foldLife(life));
      expect(row.version, time).toBe(life.length);
    }
    const row = await readRow(orm(), caseId);
    expect(row).toMatchObject({ status: 'closed', closedAt: china('2026-04-15 14:00'), dueAt: null, nextRungAt: null });
    expect(row.involved).toEqual(['YX-01-01', 'YX-01', 'YX']);
    const clocks = await em().find(CaseClock, { caseId });
    expect(new Map(clocks.map(({ clockId, state }) => [clockId, state]))).toEqual(
      new Map(row.state.clocks.map(({ id, state }) => [id, state])),
    );
  });

  test('the row knows when it is due, what comes next and who holds it since when', async () => {
    const caseId = await fileCase(orm());
    await act(orm(), caseId, '2026-03-02 10:00', worker.accept());
    const row = await readRow(orm(), caseId);
    const due = (id: string) => row.state.clocks.find((clock) => clock.id === id)?.dueAt;
    expect(row.dueAt).toBe(due('resolve'));
    expect(row.nextRungAt).toBe(nextRung(row.state)?.at);
    expect(row.spans).toEqual([
      { unit: 'YX-01-01', level: 'grid', from: china('2026-03-02 09:00'), to: china('2026-03-02 10:00') },
      { unit: 'YX-01-01', level: 'grid', person: 'grid-worker', from: china('2026-03-02 10:00'), to: null },
    ]);
  });

  test('a missed clock remembers who held the case when it ran out, not who stops it', async () => {
    const caseId = await fileCase(orm());
    await act(orm(), caseId, '2026-03-02 09:30', worker.accept());
    await act(orm(), caseId, '2026-03-20 09:00');
    const clocks = await em().find(
      CaseClock,
      { caseId, breachedAt: { $ne: null } },
      { orderBy: { breachedAt: 'asc' } },
    );
    expect(clocks.map(({ kind, breachedUnit, breachedLevel }) => [kind, breachedUnit, breachedLevel])).toContainEqual([
      'holding',
      'YX-01-01',
      'grid',
    ]);
    expect(clocks.every(({ breachedPerson }) => breachedPerson === 'grid-worker')).toBe(true);
  });
});
