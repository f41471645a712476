import { describe, expect, test } from 'vitest';
import { readBudget } from '../../domain/budget.ts';
import { checkPolicy } from '../../domain/policy-faults.ts';
import type { Policy, PolicyRow } from '../../domain/policy.ts';
import { beijing7d } from '../../domain/policies/beijing-7d.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { rehearsedBudget } from '../../domain/policies/rehearsal-budgets.ts';
import { rehearsal } from '../../domain/policies/rehearsal.ts';

const row = (policy: Policy, id: string): PolicyRow => policy.rows.find((each) => each.id === id)!;

test.each([beijing7d, rehearsal])('$name has no fault', (policy) => {
  expect(checkPolicy(policy)).toEqual([]);
});

describe('beijing-7d', () => {
  test('has the numbers of the matrix', () => {
    const resolve = (id: string) => row(beijing7d, id).resolve;
    expect(['R6', 'R9', 'R1', 'R5'].map(resolve)).toEqual(['7cd', '15cd', '2eh', '24eh']);
  });

  test('is the ordinance in everything else, and says where its seven days come from', () => {
    const { resolve: _, sources, ...rest } = row(beijing7d, 'R6');
    const { resolve: __, sources: theirs, ...same } = row(ordinance5wd, 'R6');
    expect(rest).toEqual(same);
    expect(sources).toEqual({ ...theirs, resolve: expect.stringContaining('北京') });
    const others = ({ rows }: Policy) => rows.filter(({ id }) => id !== 'R6');
    expect(others(beijing7d)).toEqual(others(ordinance5wd));
    expect(beijing7d.fixed).toBe(ordinance5wd.fixed);
  });
});

describe('rehearsal', () => {
  test.each([
    ['1wd', '10em'],
    ['5wd', '50em'],
    ['1wh', '1.25em'],
    ['8wh', '10em'],
    ['480wm', '10em'],
    ['1eh', '1.25em'],
    ['48em', '1em'],
    ['5em', '0.104167em'],
    ['1cd', '30em'],
    ['45cd', '1350em'],
    ['0.5wh', '0.625em'],
  ] as const)('%s is rehearsed in %s', (code, minutes) => {
    expect(rehearsedBudget(code)).toBe(minutes);
  });

  test('a budget too small for a millisecond is still written without an exponent', () => {
    expect(rehearsedBudget('0.00001wm')).toBe('0em');
  });

  test('has every budget in emergency minutes', () => {
    const codes = (value: unknown): string[] => {
      if (typeof value === 'string') return /^[\d.]+(em|eh|wm|wh|wd|cd)$/.test(value) ? [value] : [];
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(codes) : [];
    };
    const all = codes([rehearsal.rows, rehearsal.fixed]);
    expect(all).toHaveLength(codes([ordinance5wd.rows, ordinance5wd.fixed]).length);
    expect(all.filter((code) => readBudget(code as '1em').unit !== 'emergency_minute')).toEqual([]);
  });

  test('says of each number how it was shortened, and where the original comes from', () => {
    const { resolve } = row(rehearsal, 'R6').sources;
    expect(resolve).toContain('演练');
    expect(resolve).toContain(row(ordinance5wd, 'R6').sources['resolve']);
  });
});

// sla-matrix.md §2: where each number of the matrix lives. A fixed clock is named by its field.
const rowsOfMatrix: [string, (policy: Policy) => string | undefined][] = [
  ...['R1', 'R2', 'R3w', 'R3g', 'R4', 'R5', 'R5t', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R11z', 'R12', 'R13'].map(
    (id): [string, (policy: Policy) => string | undefined] => [id, (policy) => row(policy, id).sources['resolve']],
  ),
  ['R14: a dispute is looked at within two hours', (policy) => row(policy, 'R15').sources['milestones.on_site']],
  ['R15', (policy) => row(policy, 'R15').sources['resolve']],
  ['R15: thirty days of mediation', ({ fixed }) => fixed.sources['mediate']],
  ['R16: follow-ups of an agreement', ({ fixed }) => fixed.sources['followUps']],
  ['R17: the window for judicial confirmation', ({ fixed }) => fixed.sources['confirm']],
  ['R18', (policy) => row(policy, 'R18').sources['resolve']],
  ['R19', (policy) => row(policy, 'R19').sources['resolve']],
  ['R20: the call-back', ({ fixed }) => fixed.sources['callback']],
];

describe.each([ordinance5wd, beijing7d, rehearsal])(
  'every row R1 to R20 of the matrix is data with its source in $name',
  (policy) => {
    test.each(rowsOfMatrix)('%s', (_, sourceIn) => {
      expect(sourceIn(policy)?.length).toBeGreaterThan(10);
    });
  },
);
