import { expect, test } from 'vitest';
import type { CaseView, ClockView } from '../../../web/cases/read-case.ts';
import { extendableChoices, milestoneChoices } from '../../../web/cases/verbs/clock-choices.ts';
import { presetsOf } from '../../../web/cases/verbs/presets.ts';
import { extend, list, milestone, reclassify } from '../../../web/cases/verbs/timekeeping.ts';

const clock = (id: string, some: Partial<ClockView> = {}) =>
  ({ id, kind: id, state: 'running', dueAt: null, stoppedAt: null, breachedAt: null, ...some }) as ClockView;

const seen = {
  topic: 'pipe_burst',
  track: 'urgent',
  permits: { listing: ['season'], extensionDays: 5 },
  clocks: [
    clock('milestone:repair', { dueAt: '2026-03-02T17:00:00+08:00' }),
    clock('milestone:fence', { dueAt: '2026-03-02T12:00:00+08:00' }),
    clock('milestone:on_site', { dueAt: '2026-03-02T10:00:00+08:00', stoppedAt: '2026-03-02T09:30:00+08:00' }),
    clock('contact'),
    clock('resolve', { dueAt: '2026-03-05T17:30:00+08:00' }),
  ],
} as unknown as CaseView;

test('the milestone that is due first is the one that a report is about, unless told otherwise', () => {
  expect(milestoneChoices(seen).map(({ value }) => value)).toEqual(['fence', 'repair']);
  expect(presetsOf(milestone.fields, seen)).toEqual({ name: 'fence' });
});

test('more days are asked for the total time, or for a milestone that is waited for', () => {
  expect(extendableChoices(seen).map(({ value }) => value)).toEqual(['resolve', 'milestone:fence', 'milestone:repair']);
  expect(presetsOf(extend.fields, seen)).toEqual({ clock: 'resolve' });
});

test('what has run out cannot be extended, and is not offered', () => {
  const late = clock('resolve', { breachedAt: '2026-03-05T17:30:00+08:00' });
  expect(extendableChoices({ clocks: [late] })).toEqual([]);
  expect(presetsOf(extend.fields, { ...seen, clocks: [late] })).toEqual({});
});

test('the only reason that the rules permit is chosen; of several, none is', () => {
  expect(presetsOf(list.fields, seen)).toEqual({ reason: 'season' });
  const permits = { ...seen.permits, listing: ['season', 'engineering'] as const };
  expect(presetsOf(list.fields, { ...seen, permits: { ...permits, listing: [...permits.listing] } })).toEqual({});
});

test('a correction begins with what the case is', () => {
  expect(presetsOf(reclassify.fields, seen)).toEqual({ topic: 'pipe_burst', track: 'urgent' });
});
