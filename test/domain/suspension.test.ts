import { expect, test } from 'vitest';

import { changeClocks } from '../../domain/clock-changes.ts';
import type { ClockKind } from '../../domain/clock.ts';
import { pauseClocks, resumeClocks } from '../../domain/suspension.ts';
import { china } from './china-time.ts';
import { given } from './given.ts';
import { aCase } from './some-case.ts';

// A dispute with every kind of clock that it may come to carry; the verbs of mediation do not exist yet.
const dispute = given(aCase({ kind: 'dispute', topic: 'noise' })).state;
const later: ClockKind[] = [
  'mediate',
  'performance:1',
  'followup',
  'confirm',
  'rework',
  'verify',
  'callback',
  'extension',
];
const state = {
  ...dispute,
  clocks: later.reduce(
    (clocks, kind) =>
      changeClocks(
        clocks,
        { do: 'start', id: kind, kind, unit: 'calendar_day', budget: 30, policy: 'p' },
        china('2026-03-02 09:00'),
        dispute.rules,
      ),
    dispute.clocks,
  ),
};

test('the times of the level, the case, its milestones and its mediation stand still, and no other', () => {
  expect(pauseClocks(state).map(({ id }) => id)).toEqual([
    'resolve',
    'milestone:on_site',
    'milestone:mediation_opened',
    'holding-1',
    'mediate',
  ]);
});

test('whatever stands still runs on, and nothing else does', () => {
  expect(resumeClocks(state)).toEqual([]);
  const at = china('2026-03-02 10:00');
  const paused = pauseClocks(state).reduce(
    (clocks, change) => changeClocks(clocks, change, at, dispute.rules),
    state.clocks,
  );
  const held = { ...state, clocks: paused };
  expect(pauseClocks(held)).toEqual([]);
  expect(resumeClocks(held).map(({ id }) => id)).toEqual(pauseClocks(state).map(({ id }) => id));
});

test('nothing stands still under a row that never pauses', () => {
  const { pause: _, ...row } = dispute.rules.row;
  expect(pauseClocks({ ...state, rules: { ...dispute.rules, row } })).toEqual([]);
});
