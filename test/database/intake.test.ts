import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { readCase } from '../../database/case-detail.ts';
import { recordOnEnded } from '../../database/ended-cases.ts';
import { importCases, registerCase } from '../../database/intake.ts';
import { clearPendingStarts, findPendingStart, listPendingStarts } from '../../database/pending-starts.ts';
import { readEventsAfter } from '../../database/stored-events.ts';
import { foldLife } from '../../domain/case.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { given } from '../domain/given.ts';
import { aCase } from '../domain/some-case.ts';
import { staff } from '../support/cast.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { act, fileCase, intakeOf, readRow } from './filed-case.ts';

let database: TestDatabase;
const orm = () => database.orm;
const em = () => database.orm.em.fork();

beforeAll(async () => {
  database = await openDatabase('test_intake');
  await foundYunxi(database.orm);
});
afterAll(() => database.close());

const countCases = async () => {
  const [row] = await em().execute<{ cases: number }[]>('select count(*)::int as cases from "case"');
  return row?.cases;
};

describe('intake', () => {
  test('a case is on file with its number, its events, its people and the wish to be started', async () => {
    const intake = intakeOf({ at: '2026-01-05 09:00' });
    const taken = await registerCase(em(), intake);
    const events = await readEventsAfter(em(), intake.caseId, 0);
    expect(taken).toMatchObject({ created: { caseId: intake.caseId, number: 'GC-990101-20260105-0001' } });
    expect(taken).toMatchObject({ created: { state: foldLife(events) } });
    const detail = await readCase(em(), staff.clerk.posts, intake.caseId);
    expect(detail?.row).toMatchObject({ title: '下水道堵塞', channel: 'in_person', state: foldLife(events) });
    expect(detail?.people).toMatchObject([{ kind: 'reporter', name: '陈阿姨', phone: '13800005678' }]);
    expect(await findPendingStart(em(), intake.caseId)).toMatchObject({ version: 1, reuse: 'reject' });
  });

  test('the parties of a dispute are kept beside the reporter', async () => {
    const parties = [
      { name: '王大爷', side: 'applicant', phone: '13800001234' },
      { name: '刘老师', side: 'respondent' },
    ];
    const id = await fileCase(orm(), { kind: 'dispute', topic: 'noise', details: { parties } });
    const detail = await readCase(em(), staff.clerk.posts, id);
    expect(detail?.people.map(({ kind, name, side }) => [kind, name, side])).toEqual([
      ['reporter', '陈阿姨', null],
      ['party', '王大爷', 'applicant'],
      ['party', '刘老师', 'respondent'],
    ]);
  });

  test('a case closed on the spot is closed on file and still asks to be started', async () => {
    const text = { result: '已疏通', reply: '已疏通，谢谢' };
    const id = await fileCase(orm(), { onSpot: { photos: ['photo'], text } });
    expect(await readRow(orm(), id)).toMatchObject({ status: 'closed', version: 2, dueAt: null, nextRungAt: null });
    expect(await findPendingStart(em(), id)).toMatchObject({ version: 2 });
  });

  test('numbers count on without gap or repeat when fifty cases come at once', async () => {
    const intakes = Array.from({ length: 50 }, () => intakeOf({ at: '2026-05-06 10:00' }));
    await Promise.all(intakes.map((intake) => registerCase(em(), intake)));
    const numbers = await em().execute<{ number: string }[]>(
      `select number from "case" where number like 'GC-990101-20260506-%' order by number`,
    );
    expect(numbers.map(({ number }) => Number(number.slice(-4)))).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  test('the day of a number is the local day', async () => {
    const before = await readRow(orm(), await fileCase(orm(), { at: '2026-06-01 23:59' }));
    const after = await readRow(orm(), await fileCase(orm(), { at: '2026-06-02 00:00' }));
    expect([before.number, after.number]).toEqual(['GC-990101-20260601-0001', 'GC-990101-20260602-0001']);
  });
});

describe('an idempotency key', () => {
  test('makes one case, however often it is sent at once', async () => {
    const before = await countCases();
    const intake = intakeOf();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => registerCase(em(), { ...intake, caseId: v7() })),
    );
    const created = answers.flatMap((answer) => ('created' in answer ? [answer.created.caseId] : []));
    const replayed = answers.flatMap((answer) => ('replayed' in answer ? [answer.replayed] : []));
    expect(created).toHaveLength(1);
    expect(replayed).toEqual(Array.from({ length: 99 }, () => created[0]));
    expect(await countCases()).toBe(Number(before) + 1);
  });

  test('is refused with another body and makes nothing', async () => {
    const intake = intakeOf();
    await registerCase(em(), intake);
    const before = await countCases();
    const other = { ...intakeOf(), key: intake.key };
    expect(await registerCase(em(), other)).toEqual({ reused: true });
    expect(await countCases()).toBe(before);
  });

  test('belongs to its caller', async () => {
    const intake = intakeOf();
    await registerCase(em(), intake);
    const other = { ...intake, caseId: v7(), command: { ...intake.command, caller: 'somebody else' } };
    expect(await registerCase(em(), other)).toMatchObject({ created: { caseId: other.caseId } });
  });

  test('is free again when its intake failed', async () => {
    const intake = intakeOf();
    const broken = { ...intake, events: intake.events.map((event) => ({ ...event, at: Number.NaN })) };
    await expect(registerCase(em(), broken)).rejects.toThrow('Invalid time value');
    expect(await registerCase(em(), intake)).toMatchObject({ created: { caseId: intake.caseId } });
  });
});

describe('reopening', () => {
  const closed = async () => {
    const text = { result: '已疏通', reply: '已疏通，谢谢' };
    return fileCase(orm(), { at: '2026-03-02 09:00', onSpot: { photos: ['photo'], text } });
  };
  const reopen = (caseId: string, command = by('dispatcher').reopen()) =>
    recordOnEnded(em(), caseId, command, 'dispatcher', china('2026-03-03 09:00'));

  test('appends to the ended case and asks for a second run', async () => {
    const caseId = await closed();
    expect(await reopen(caseId)).toBe('recorded');
    expect(await readRow(orm(), caseId)).toMatchObject({ status: 'in_progress', closedAt: null });
    expect(await findPendingStart(em(), caseId)).toMatchObject({ version: 3, reuse: 'allow' });
  });

  test('sent twice at once happens once', async () => {
    const caseId = await closed();
    const command = by('dispatcher').reopen();
    await Promise.all([reopen(caseId, command), reopen(caseId, command)]);
    const { version, status } = await readRow(orm(), caseId);
    expect({ version, status }).toEqual({ version: 3, status: 'in_progress' });
  });
});

describe('an import', () => {
  test('brings whole lives along, with their forms and breaches', async () => {
    const id = 'imported';
    const climbed = given(aCase({ id, at: '2026-02-02 09:00' })).at('2026-03-01 09:00');
    const { life } = given(climbed.life).at('2026-04-01 09:00');
    const { caseId, details, command } = intakeOf({ id });
    const [written] = await importCases(em(), [{ caseId, details, command, events: life }]);
    expect(written?.state).toEqual(foldLife(life));
    const detail = await readCase(em(), staff.clerk.posts, caseId);
    expect(detail?.row).toMatchObject({ level: 'street', state: foldLife(life) });
    expect(detail?.forms.map(({ number, reasonCode }) => [number, reasonCode])).toEqual([
      ['JJ-GC-990101-20260202-0001-1', 'time_ran_out'],
      ['JJ-GC-990101-20260202-0001-2', 'time_ran_out'],
    ]);
  });

  test('is written whole or not at all', async () => {
    const before = await countCases();
    const good = intakeOf();
    const bad = { ...intakeOf(), events: [] };
    await expect(importCases(em(), [good, bad])).rejects.toThrow('does not begin with its registration');
    expect(await countCases()).toBe(before);
  });
});

describe('starts that are pending', () => {
  test('are listed oldest first with the state to start from, until they are cleared', async () => {
    const [first, second] = [await fileCase(orm()), await fileCase(orm())];
    await act(orm(), second, '2026-03-02 10:00', by('grid-worker').accept());
    const listed = async () =>
      (await listPendingStarts(em(), 1_000)).filter(({ caseId }) => caseId === first || caseId === second);
    expect((await listed()).map(({ caseId, version }) => [caseId, version])).toEqual([
      [first, 1],
      [second, 1],
    ]);
    await clearPendingStarts(em(), [{ caseId: first, version: 1 }]);
    expect((await listed()).map(({ caseId }) => caseId)).toEqual([second]);
  });
});
