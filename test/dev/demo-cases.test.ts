import { expect, test } from 'vitest';
import type { NewCase } from '../../database/new-case.ts';
import { demoCases } from '../../dev/demo/cases.ts';
import { isOverdue } from '../../dev/demo/scene.ts';
import { evolve, foldLife, type CaseState } from '../../domain/case.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { isOpen } from '../../domain/statuses.ts';
import { china } from '../domain/china-time.ts';
import { instants } from './demo-instants.ts';

const streets = instants.map((time) => ({ time, now: china(time), cases: demoCases(china(time)) }));
const [{ cases: monday, now: mondayNow }] = streets as [(typeof streets)[number]];

const states = (cases: readonly NewCase[]) => cases.map(({ events }) => foldLife(events));
const count = <K extends string>(found: readonly CaseState[], keyOf: (state: CaseState) => K) =>
  Object.fromEntries([...Map.groupBy(found, keyOf)].map(([key, { length }]) => [key, length])) as Partial<
    Record<K, number>
  >;

test.each(streets)('at $time no event lies after now, and none before the one that it follows', ({ now, cases }) => {
  for (const { events } of cases) {
    const times = events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(now);
    expect(times.every(Number.isInteger)).toBe(true);
  }
});

test.each(streets)(
  'at $time every rung has fired in its own instant and before whatever came later',
  ({ now, cases }) => {
    for (const { events } of cases) {
      let state: CaseState | null = null;
      let before = '';
      for (const event of events) {
        const rung: ReturnType<typeof nextRung> = state && nextRung(state);
        const isTimer = 'system' in event.by && event.by.system === 'timer';
        const goesOn = event.command === before;
        before = event.command;
        if (goesOn) expect(event.at).toBe(state?.lastAt);
        else if (isTimer) expect(event.at).toBe(Math.max(rung?.at ?? 0, state?.lastAt ?? 0));
        else expect(rung?.at ?? Infinity).toBeGreaterThan(event.at);
        state = evolve(state, event);
      }
      expect((state && nextRung(state)?.at) ?? Infinity).toBeGreaterThan(now);
    }
  },
);

test.each(streets)(
  'at $time there are 200 cases, 60 to 80 of them open, in every status that a verb leads to',
  ({ cases }) => {
    const found = states(cases);
    expect(found).toHaveLength(200);
    const open = found.filter(({ status }) => isOpen(status));
    expect(open.length).toBeGreaterThanOrEqual(60);
    expect(open.length).toBeLessThanOrEqual(80);
    expect(count(found, ({ status }) => status)).toEqual({
      pending_dispatch: 8,
      pending_accept: 19,
      in_progress: expect.any(Number),
      awaiting_info: 1,
      listed: 1,
      awaiting_verify: 8,
      awaiting_callback: 7,
      reworking: 7,
      closed: expect.any(Number),
      rejected: 3,
      withdrawn: 4,
      merged: 1,
    });
  },
);

test.each(streets)('at $time open cases lie at every level, and some of them are overdue', ({ cases }) => {
  const open = states(cases).filter(({ status }) => isOpen(status));
  const levels = count(open, ({ level }) => level);
  for (const level of ['grid', 'community', 'street'] as const) expect(levels[level], level).toBeGreaterThan(10);
  const overdue = open.filter(isOverdue).length;
  expect(overdue).toBeGreaterThanOrEqual(10);
  expect(overdue).toBeLessThan(open.length / 3);
});

test.each(streets)('at $time some cases are due within the hour', ({ now, cases }) => {
  const soon = states(cases).filter(({ clocks }) =>
    clocks.some(
      ({ kind, state, dueAt }) =>
        kind === 'resolve' && state === 'running' && dueAt !== null && dueAt <= now + 3_600_000,
    ),
  );
  expect(soon.length).toBeGreaterThanOrEqual(2);
});

test('every kind and track is there, and most cases were solved on the spot', () => {
  const found = states(monday);
  expect(Object.keys(count(found, ({ kind }) => kind)).toSorted()).toEqual(['dispute', 'hazard', 'request']);
  expect(Object.keys(count(found, ({ track }) => track)).toSorted()).toEqual(['critical', 'fast', 'joint', 'urgent']);
  const closed = found.filter(({ status }) => status === 'closed').length;
  const onSpot = monday.filter(({ events }) =>
    events.some((event) => event.type === 'closed' && event.data.after === 'on_spot'),
  );
  expect(onSpot.length).toBeGreaterThan(closed / 2);
});

test('cases have come in by many channels and all over the street', () => {
  expect(new Set(monday.map(({ details }) => details.channel)).size).toBeGreaterThanOrEqual(8);
  expect(new Set(states(monday).flatMap(({ path }) => path.grid ?? [])).size).toBeGreaterThanOrEqual(18);
});

test('aunt Chen has told the grid worker of YX-01-01 about a blocked drain, and it waits to be accepted', () => {
  const drains = monday.filter(({ details }) => details.title.startsWith('下水道堵塞'));
  expect(drains).toHaveLength(1);
  const [{ details, events }] = drains as [NewCase];
  expect(details).toMatchObject({ channel: 'in_person', reporter: { name: '陈阿姨' } });
  expect(foldLife(events)).toMatchObject({
    status: 'pending_accept',
    reporter: 'named',
    holder: { unit: 'YX-01-01' },
  });
});

test('names and telephones are in the details only, and nobody has such a telephone', () => {
  const people = monday.flatMap(({ details: { reporter, parties = [] } }) => [
    ...(reporter ? [reporter] : []),
    ...parties,
  ]);
  const phones = people.flatMap(({ phone }) => phone ?? []);
  expect(phones.length).toBeGreaterThan(80);
  expect(phones.filter((phone) => !/^1380000\d{4}$/.test(phone))).toEqual([]);
  const facts = JSON.stringify(monday.map(({ events }) => events));
  expect(phones.filter((phone) => facts.includes(phone))).toEqual([]);
  expect(monday.filter(({ details }) => details.reporter?.anonymous && details.reporter.name)).toEqual([]);
});

test('a dispute names its two sides, and nothing else does', () => {
  const sides = monday.map(({ details, events }) => [
    foldLife(events).kind === 'dispute',
    details.parties?.length ?? 0,
  ]);
  expect(sides.filter(([isDispute, parties]) => parties !== (isDispute ? 2 : 0))).toEqual([]);
});

test('whoever hears the story twice at one instant hears the same story', () => {
  expect(demoCases(mondayNow)).toEqual(monday);
});

test('every case has an id of its own, which tells when it was registered', () => {
  expect(new Set(monday.map(({ caseId }) => caseId)).size).toBe(200);
  const inOrder = monday.map(({ caseId }) => caseId.slice(0, 13));
  expect(inOrder).toEqual(inOrder.toSorted());
});
