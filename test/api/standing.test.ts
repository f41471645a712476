import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, fileCase } from '../database/filed-case.ts';
import { by } from '../domain/doing.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
let listed: string;
let extended: string;
let burst: string;

beforeAll(async () => {
  office = await openOffice('api_standing');
  const { orm } = office;
  listed = await fileCase(orm, { at: '2026-03-02 09:00', details: { title: '待汛期后施工' } });
  await act(orm, listed, '2026-03-02 09:30', by('grid-worker').accept());
  await act(orm, listed, '2026-03-02 09:40', by('grid-worker').contact());
  await act(orm, listed, '2026-03-02 11:00', by('dispatcher').list('2026-04-01 09:00'));
  extended = await fileCase(orm, { at: '2026-03-02 09:00', details: { title: '等配件' } });
  await act(orm, extended, '2026-03-02 09:10', by('grid-worker').contact());
  await act(orm, extended, '2026-03-02 09:20', by('grid-worker').escalate());
  await act(orm, extended, '2026-03-02 09:30', by('clerk').escalate());
  await act(orm, extended, '2026-03-02 09:40', by('dispatcher').accept());
  await act(orm, extended, '2026-03-03 09:00', by('dispatcher').extend(2));
  burst = await fileCase(orm, { at: '2026-03-02 09:00', kind: 'hazard', topic: 'pipe_burst' });
});
afterAll(() => office.close());

const see = async (id: string) => (await office.get('dispatcher', `/cases/${id}`)).data;
const why = async (id: string, clock: string) =>
  (await office.get('dispatcher', `/cases/${id}/clocks/${encodeURIComponent(clock)}/explanation`)).data;
const lineOf = async (id: string) => {
  const { data } = await office.get('dispatcher', '/cases?limit=100');
  return data.items.find((line: { id: string }) => line.id === id);
};

test('a listed case tells why it stands still, until when, and who answers for it', async () => {
  expect((await see(listed)).pause).toMatchObject({
    why: 'engineering',
    since: '2026-03-02T11:00:00+08:00',
    until: '2026-04-02T00:00:00+08:00',
    owner: { id: 'clerk', name: '孙小梅' },
    approver: { id: 'dispatcher', name: '吴芳' },
  });
  expect((await lineOf(listed)).pausedLeft).toMatch(/^P/);
});

test('a case tells for which reasons its row lets it be listed, and which extensions are the desk’s to rule on', async () => {
  const permits = { listing: ['engineering', 'season', 'no_responsible_party'], extensionDays: 5 };
  expect((await see(listed)).permits).toEqual(permits);
  expect((await see(burst)).permits).toEqual({ ...permits, listing: [] });
});

test('what was asked for and the gravest card that stands show in the list without another question', async () => {
  expect(await lineOf(extended)).toMatchObject({ extensionAsked: true, card: null });
  await act(office.orm, extended, '2026-03-03 10:00', by('second-dispatcher').rule_extension());
  expect(await lineOf(extended)).toMatchObject({ extensionAsked: false, card: null });
  // Seven working days in all: blue at three quarters, yellow when they are over.
  await act(office.orm, extended, '2026-03-12 09:00');
  expect(await lineOf(extended)).toMatchObject({ card: 'yellow' });
});

test('an explanation tells the days that were granted, as part of what is allowed', async () => {
  const told = await why(extended, 'resolve');
  expect(told).toMatchObject({ unit: 'working_day', budget: 7, extendedDays: 2, row: 'ordinance-5wd@1/R6' });
  expect(told.dueAt).toBe('2026-03-11T17:30:00+08:00');
  expect(await why(extended, 'contact')).toMatchObject({ extendedDays: 0 });
});

test('an explanation names the source of every clock’s number', async () => {
  for (const id of [listed, extended, burst])
    for (const { id: clock, kind } of (await see(id)).clocks)
      expect([kind, (await why(id, clock)).source]).toEqual([kind, expect.stringMatching(/./)]);
});

test('a paused clock explains what it has used, with the pause that lasts', async () => {
  const { dueAt, pauses } = await why(listed, 'resolve');
  expect([dueAt, pauses]).toEqual([null, [{ from: '2026-03-02T11:00:00+08:00', to: null }]]);
});
