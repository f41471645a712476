import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HandoverForm } from '../../database/entities/handover-form.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { act, fileCase, readRow } from './filed-case.ts';

let database: TestDatabase;
const orm = () => database.orm;
const worker = by('grid-worker');

beforeAll(async () => {
  database = await openDatabase('test_hand_overs');
  await foundYunxi(database.orm);
});
afterAll(() => database.close());

const formsOf = (caseId: string) =>
  orm()
    .em.fork()
    .find(HandoverForm, { caseId }, { orderBy: { hop: 'asc' } });

describe('a hand-over form', () => {
  test('of a person says in that person’s words why and what was tried', async () => {
    const caseId = await fileCase(orm());
    await act(orm(), caseId, '2026-03-02 10:00', worker.escalate({ measures: ['上门劝说两次', '联系物业'] }));
    const { number } = await readRow(orm(), caseId);
    expect(await formsOf(caseId)).toMatchObject([
      {
        hop: 1,
        number: `JJ-${number}-1`,
        fromUnit: 'YX-01-01',
        toUnit: 'YX-01',
        reasonCode: null,
        reason: '需要社区出面',
        measures: ['上门劝说两次', '联系物业'],
        issuedAt: china('2026-03-02 10:00'),
        issuedBy: { person: 'grid-worker', role: 'grid_worker', unit: 'YX-01-01' },
        receivedAt: null,
        receivedBy: null,
      },
    ]);
  });

  test('of the clock says that the time ran out and lists what was done on that level', async () => {
    const caseId = await fileCase(orm());
    await act(orm(), caseId, '2026-03-02 10:00', worker.accept());
    await act(orm(), caseId, '2026-03-02 11:00', worker.contact('not_reached'));
    await act(orm(), caseId, '2026-03-09 09:00');
    await act(orm(), caseId, '2026-03-09 10:00', by('clerk').contact());
    await act(orm(), caseId, '2026-04-09 09:00');
    const [first, second] = await formsOf(caseId);
    expect(first).toMatchObject({
      reasonCode: 'time_ran_out',
      reason: null,
      issuedBy: { system: 'timer' },
      measures: [
        { type: 'accepted', at: china('2026-03-02 10:00') },
        { type: 'contacted', at: china('2026-03-02 11:00') },
      ],
    });
    expect(second).toMatchObject({
      fromUnit: 'YX-01',
      toUnit: 'YX',
      measures: [
        { type: 'accepted', at: china('2026-03-09 10:00') },
        { type: 'contacted', at: china('2026-03-09 10:00') },
      ],
    });
  });

  test('of a case that nobody touched lists nothing', async () => {
    const caseId = await fileCase(orm());
    await act(orm(), caseId, '2026-03-09 09:00');
    expect(await formsOf(caseId)).toMatchObject([{ reasonCode: 'time_ran_out', measures: [] }]);
  });

  test('downward carries the instruction and the time that is left', async () => {
    const caseId = await fileCase(orm());
    await act(orm(), caseId, '2026-03-02 10:00', worker.escalate());
    await act(orm(), caseId, '2026-03-02 11:00', by('clerk').push_down('YX-01-01'));
    const [, down] = await formsOf(caseId);
    expect(down).toMatchObject({ fromUnit: 'YX-01', toUnit: 'YX-01-01', reason: '请先上门', measures: [] });
    expect(down?.timeLeft).toMatch(/^P/);
  });

  test('is signed by the acceptance that follows, once and for all', async () => {
    const caseId = await fileCase(orm());
    await act(orm(), caseId, '2026-03-02 10:00', worker.escalate());
    await act(orm(), caseId, '2026-03-02 11:00', by('clerk').accept());
    await act(orm(), caseId, '2026-03-02 12:00', by('dispatcher').transfer('YX-02'));
    await act(orm(), caseId, '2026-03-02 13:00', by('clerk-2').accept());
    expect(await formsOf(caseId)).toMatchObject([
      { receivedAt: china('2026-03-02 11:00'), receivedBy: { person: 'clerk', role: 'clerk', unit: 'YX-01' } },
    ]);
  });
});
