import { describe, expect, test } from 'vitest';

import { checkPolicy } from '../../domain/policy-faults.ts';
import type { HoldingBudgets, Policy, PolicyRow } from '../../domain/policy.ts';
import { bench } from '../../domain/policies/bench.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import type { Span, WorkCalendar } from '../../domain/work-calendar.ts';

/** The ordinance with changes to one row. */
function withRow(id: string, change: Partial<PolicyRow>): Policy {
  return { ...ordinance5wd, rows: ordinance5wd.rows.map((row) => (row.id === id ? { ...row, ...change } : row)) };
}

function without(id: string): Policy {
  return { ...ordinance5wd, rows: ordinance5wd.rows.filter((row) => row.id !== id) };
}

const climbing = (grid: HoldingBudgets['grid'], community: HoldingBudgets['community']): HoldingBudgets => ({
  grid,
  community,
  onExpiry: 'climb',
});

const weekOf = (...spans: Span[]) => [spans, spans, spans, spans, spans, [], []];

test.each([ordinance5wd, bench])('$name has no fault', (policy) => {
  expect(checkPolicy(policy)).toEqual([]);
});

describe('a policy is refused when', () => {
  test('two rows of equal rank match the same case', () => {
    expect(checkPolicy(withRow('R13', { rank: 80 }))).toEqual([{ fault: 'equal_ranks', rows: ['R1', 'R13'] }]);
  });

  test('two rows of equal rank match the same case, though a third one wins it', () => {
    expect(checkPolicy(withRow('R12', { rank: 60 }))).toEqual([{ fault: 'equal_ranks', rows: ['R5', 'R12'] }]);
    expect(checkPolicy(withRow('R4', { rank: 10 }))).toEqual([{ fault: 'equal_ranks', rows: ['R4', 'R11'] }]);
  });

  test('a kind has no row on some track', () => {
    expect(checkPolicy(without('R15'))).toEqual([
      { fault: 'no_row', kind: 'dispute', track: 'fast' },
      { fault: 'no_row', kind: 'dispute', track: 'urgent' },
      { fault: 'no_row', kind: 'dispute', track: 'joint' },
    ]);
  });

  test('a row names a topic that none of its kinds has', () => {
    expect(checkPolicy(withRow('R7', { match: { kinds: ['request'], topics: ['consult', 'noise'] } }))).toEqual([
      { fault: 'unknown_topic', row: 'R7', topic: 'noise' },
    ]);
  });

  test('a milestone names a topic that its row cannot have', () => {
    const milestones = [{ name: 'claimed', budget: '14cd', topics: ['macro_wish'] }] as const;
    expect(checkPolicy(withRow('R19', { milestones }))).toEqual([
      { fault: 'unknown_topic', row: 'R19', topic: 'macro_wish' },
    ]);
  });

  test.each([
    ['0wh', 'budget_not_positive'],
    ['1.5wd', 'budget_fraction_of_day'],
    ['3651cd', 'budget_too_long'],
    ['-1wh', 'not_a_budget'],
    ['1e3wh', 'not_a_budget'],
  ] as const)('a budget is %s', (code, why) => {
    expect(checkPolicy(withRow('R6', { contact: code }))).toEqual([
      { fault: 'bad_budget', row: 'R6', field: 'contact', code, why },
    ]);
  });

  test('a holding budget, a milestone or a clock that no row decides has a bad budget', () => {
    const policy = withRow('R11z', {
      holding: climbing('8wh', '0wd'),
      milestones: [{ name: 'notice', budget: '0.5wd' }],
    });
    const dispatch = { ...policy.fixed.dispatch, urgent: '0em' as const };
    const fixed = { ...policy.fixed, dispatch, rework: '0wd' as const, followUps: ['7cd', '0cd'] as const };
    expect(checkPolicy({ ...policy, fixed }).map((fault) => 'field' in fault && `${fault.row} ${fault.field}`)).toEqual(
      ['R11z holding.community', 'R11z milestones.notice', 'fixed dispatch.urgent', 'fixed rework', 'fixed followUps'],
    );
  });

  test('the time to accept is as long as the time to hold, at either level', () => {
    expect(checkPolicy(withRow('R11', { accept: '2wh' }))).toEqual([
      { fault: 'accept_reaches_holding', row: 'R11', level: 'community' },
    ]);
    expect(checkPolicy(withRow('R6', { accept: '8wh', holding: climbing('8wh', '1wd') }))).toEqual([
      { fault: 'accept_reaches_holding', row: 'R6', level: 'grid' },
    ]);
  });

  test('the time to accept reaches the time to hold from some starts only', () => {
    // From 08:30 sixteen hours end at 00:30, after the eight working hours; from 13:00 they end before them.
    expect(checkPolicy(withRow('R6', { accept: '16eh' }))).toEqual([
      { fault: 'accept_reaches_holding', row: 'R6', level: 'grid' },
    ]);
    expect(checkPolicy(withRow('R6', { accept: '8eh' }))).toEqual([]);
  });

  test('the two lower levels together can hold a case for longer than its total', () => {
    expect(checkPolicy(withRow('R6', { resolve: '2wd' }))).toEqual([{ fault: 'ladder_passes_resolve', row: 'R6' }]);
  });

  test('they can do so from some starts only: three calendar days are 87 hours from a morning and 83 from an afternoon', () => {
    expect(checkPolicy(withRow('R12', { holding: climbing('8eh', '75eh') }))).toEqual([]);
    expect(checkPolicy(withRow('R12', { holding: climbing('8eh', '76eh') }))).toEqual([
      { fault: 'ladder_passes_resolve', row: 'R12' },
    ]);
  });

  test('a ladder that ends exactly with the total is sound', () => {
    expect(checkPolicy(withRow('R6', { holding: climbing('8wh', '2wd'), resolve: '3wd' }))).toEqual([]);
  });

  test('a row without a holding clock has no ladder to check', () => {
    expect(checkPolicy(withRow('R19', { accept: '14cd' }))).toEqual([]);
  });

  test('several things are wrong: all are said at once', () => {
    const policy = withRow('R11', { accept: '4wh', holding: climbing('4wh', '2wd') });
    const rows = policy.rows
      .filter(({ id }) => id !== 'R15')
      .map((row) => (row.id === 'R4' ? { ...row, rank: 10, resolve: '0eh' as const } : row));
    expect(checkPolicy({ ...policy, rows }).map(({ fault }) => fault)).toEqual([
      'equal_ranks',
      'no_row',
      'no_row',
      'no_row',
      'bad_budget',
      'accept_reaches_holding',
      'ladder_passes_resolve',
    ]);
  });
});

describe('the comparison runs on the spans of the calendar it is given', () => {
  const shortDays: WorkCalendar = { ...cn2026, weeks: [{ days: weekOf([9 * 60, 11 * 60]) }] };

  test('eight working hours take four days where a day has two, and no longer fit a total of three days', () => {
    expect(checkPolicy(ordinance5wd, shortDays)).toContainEqual({ fault: 'ladder_passes_resolve', row: 'R7' });
  });

  test('a season counts as well, though the usual week is sound', () => {
    const summer = { season: { from: '06-15', to: '09-15' }, days: weekOf([9 * 60, 11 * 60]) };
    const calendar: WorkCalendar = { ...cn2026, weeks: [...cn2026.weeks, summer] };
    expect(checkPolicy(ordinance5wd, calendar)).toEqual(checkPolicy(ordinance5wd, shortDays));
  });

  test('holidays do not count: a policy sound on a plain week is sound around the Spring Festival', () => {
    expect(checkPolicy(ordinance5wd, cn2026)).toEqual(checkPolicy(ordinance5wd, { ...cn2026, off: [], work: [] }));
  });
});
