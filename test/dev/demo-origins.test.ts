import { expect, test } from 'vitest';
import { demoCases } from '../../dev/demo/cases.ts';
import { comeFrom } from '../../dev/demo/origins.ts';
import { china } from '../domain/china-time.ts';

const now = china('2026-11-23 09:00');
const found = demoCases(now);
const { origins, cases } = comeFrom(found, now);
const byId = new Map(origins.map((origin) => [origin.id, origin]));

test('whatever was found on a round says on which, and nothing else about a case changes', () => {
  expect(cases.map(({ details: { origin: _, ...details }, ...rest }) => ({ ...rest, details }))).toEqual(found);
  for (const { details, events } of cases) {
    const isRound = details.channel === 'visit' || details.channel === 'patrol';
    const origin = byId.get(details.origin?.id ?? '');
    expect(origin?.kind, details.title).toBe(isRound ? details.channel : undefined);
    if (origin) expect(origin.at).toBeLessThan(events[0]?.at ?? 0);
  }
});

test('each round is one of its grid and day, and before now', () => {
  expect(byId.size).toBe(origins.length);
  expect(origins.length).toBeGreaterThan(20);
  expect(Math.max(...origins.map(({ at }) => at))).toBeLessThan(now);
  expect(new Set(origins.map(({ kind }) => kind))).toEqual(new Set(['visit', 'patrol', 'meeting']));
});

test('the meeting of the demo passed six to three', () => {
  const meeting = origins.find(({ kind }) => kind === 'meeting');
  expect(meeting?.resolutions).toMatchObject([{ n: 1, passed: true, vote: { for: 6, against: 3 } }]);
});
