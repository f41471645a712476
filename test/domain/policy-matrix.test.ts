import { describe, expect, test } from 'vitest';

import type { FixedClocks, PolicyRow } from '../../domain/policy.ts';
import { beijing7d } from '../../domain/policies/beijing-7d.ts';
import { bench } from '../../domain/policies/bench.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { rehearsal } from '../../domain/policies/rehearsal.ts';

// Transcribed by hand from sla-matrix.md §1, so that a slip in the data shows.
const matrix = `
| R2 | 90 | elevator_entrapment | 5em | – | 10em, 10em | 2eh | on_site 30em | y/y |
| R3w | 90 | pipe_burst | 15em | 30em | 30em, 30em | 7wd | fence 3eh, repair 8eh | y/y |
| R3g | 90 | gas_leak | 15em | 30em | 30em, 30em | 7wd | fence 3eh, repair 48eh | y/y |
| R18 | 90 | petition | 1wd | – | 3wd, 5wd supervise | 60cd | notified 15cd | n/n |
| R1 | 80 | request, hazard + critical | 10em | 30em | 15em, 15em | 2eh | on_site 1eh | y/y |
| R15c | 80 | dispute + critical | 15em | 30em | 1eh, 4eh | 45cd | on_site 30em | n/n |
| R13 | 75 | unauthorised_structure | 4wh | – | 8wh, 2wd | 20wd | stop_work 4wh, penalty 7wd | y/y |
| R4 | 70 | manhole_damage | 30em | – | 2eh, 4eh | 24eh | warning_sign 30em | y/y |
| R5t | 65 | utility_supply, waterlogging | 1eh | 2eh | 4eh, 8eh | 24eh | – | y/y |
| R5 | 60 | request, hazard + urgent | 1eh | 2eh | 4eh, 8eh | 24eh | – | y/y |
| R12 | 55 | wiring_charging, fire_exit_blocked | 1eh | – | 8eh, 24eh | 3cd | – | y/y |
| R9 | 50 | request, hazard + joint | 4wh | 1wd | 8wh, 2wd | 15cd | plan 5wd | y/y |
| R7 | 40 | consult | 2wh | – | 8wh, 1wd | 3wd | – | n/n |
| R8 | 40 | suggestion | 1wd | 1wd | 2wd, 3wd | 13wd | – | n/y |
| R10 | 40 | property_service | 4wh | 1wd | 8wh, 2wd | 5wd | – | y/y |
| R19 | 40 | errand, micro_wish | 1wd | 3wd | – | 15cd | claimed 14cd (micro_wish) | n/y |
| R11z | 40 | zombie_vehicle | 2wh | – | 8wh, 2wd | 15wd | notice 1wd, then owner_wait 7cd | y/y |
| R6 | 10 | request | 4wh | 24eh | 8wh, 2wd | 5wd | – | y/y |
| R11 | 10 | hazard | 1wh | – | 4wh, 2wh | 1wd | – | y/y |
| R15 | 10 | dispute | 4wh | 1wd | 8wh, 5wd | 45cd | on_site 2wh, mediation_opened 3wd | n/n |`;
const lines = matrix.trim().split('\n');
const idOf = (line: string) => line.split(' ')[1] as string;
const yes = (flag: boolean) => (flag ? 'y' : 'n');

/** A row of the policy in the manner of the matrix. */
function printRow(row: PolicyRow): string {
  const { kinds, topics, tracks } = row.match;
  const match = topics ? topics.join(', ') : kinds.join(', ') + (tracks ? ` + ${tracks.join(', ')}` : '');
  const holding = row.holding
    ? `${row.holding.grid}, ${row.holding.community}${row.holding.onExpiry === 'supervise' ? ' supervise' : ''}`
    : '–';
  const milestones = (row.milestones ?? []).map(
    ({ name, budget, after, topics: only }) =>
      `${after ? 'then ' : ''}${name} ${budget}${only ? ` (${only.join(', ')})` : ''}`,
  );
  const cells = [row.id, row.rank, match, row.accept, row.contact ?? '–', holding, row.resolve];
  return `| ${cells.join(' | ')} | ${milestones.join(', ') || '–'} | ${yes(row.verification)}/${yes(row.callback)} |`;
}

/** Every field of a row that holds a number, by the name its source goes under. */
function numbersOfRow(row: PolicyRow): string[] {
  return [
    'accept',
    ...(row.contact ? ['contact'] : []),
    ...(row.holding ? ['holding.grid', 'holding.community'] : []),
    'resolve',
    ...(row.milestones ?? []).map(({ name }) => `milestones.${name}`),
  ];
}

function numbersOfFixedClocks(fixed: FixedClocks): string[] {
  const { sources: _, ...clocks } = fixed;
  return Object.entries(clocks).flatMap(([name, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? Object.keys(value).map((key) => `${name}.${key}`) : [name],
  );
}

describe('ordinance-5wd is the matrix', () => {
  test.each(lines.map((line) => [idOf(line), line]))('row %s has its numbers', (id, line) => {
    const row = ordinance5wd.rows.find((candidate) => candidate.id === id);
    expect(row && printRow(row)).toBe(line);
  });

  test('and has no other row', () => {
    expect(ordinance5wd.rows.map(({ id }) => id).toSorted()).toEqual(lines.map(idOf).toSorted());
  });

  test('the owner of an abandoned vehicle is waited for only once the notice is posted', () => {
    const row = ordinance5wd.rows.find(({ id }) => id === 'R11z');
    expect(row?.milestones?.map(({ name, after }) => [name, after])).toEqual([
      ['notice', undefined],
      ['owner_wait', 'notice'],
    ]);
  });

  test('the clocks that no row decides have the numbers below the table', () => {
    const { sources: _, ...clocks } = ordinance5wd.fixed;
    expect(clocks).toEqual({
      dispatch: { fast: '1wh', joint: '1wh', urgent: '30em', critical: '5em' },
      verify: '1wd',
      callback: '1wd',
      rework: '3wd',
      info: '5wd',
      review: '30cd',
      extensionRuling: '1wd',
      extensionDays: 5,
      objectionRuling: '1wd',
      mediate: '30cd',
      followUps: ['7cd', '30cd'],
      confirm: '30cd',
      confirmReminderDays: [20, 27],
    });
  });

  test('it is in force from the first minute of 2026 in China', () => {
    expect(new Date(ordinance5wd.effectiveFrom).toISOString()).toBe('2025-12-31T16:00:00.000Z');
  });
});

describe.each([ordinance5wd, beijing7d, rehearsal, bench])(
  'in $name every number says where it comes from',
  (policy) => {
    test.each(policy.rows.map((row) => [row.id, row] as const))('in row %s', (_, row) => {
      expect(Object.keys(row.sources).toSorted()).toEqual(numbersOfRow(row).toSorted());
      expect(Object.values(row.sources).filter((source) => source.trim().length < 10)).toEqual([]);
    });

    test('in the clocks that no row decides', () => {
      expect(Object.keys(policy.fixed.sources).toSorted()).toEqual(numbersOfFixedClocks(policy.fixed).toSorted());
      expect(Object.values(policy.fixed.sources).filter((source) => source.trim().length < 10)).toEqual([]);
    });
  },
);

const source = (id: string, field: string) => ordinance5wd.rows.find((row) => row.id === id)?.sources[field];

test('how long a first extension may be without the supervisor is our own choice, and says so', () => {
  expect(ordinance5wd.fixed.sources['extensionDays']).toContain('default of this project: no source gives a number');
});

test('a number that is our own choice says so, and a number of law names the law', () => {
  expect(source('R6', 'accept')).toContain('default of this project: no source gives a number');
  expect(source('R6', 'resolve')).toContain('《济南市12345市民服务热线条例》');
  expect(source('R18', 'resolve')).toContain('《信访工作条例》(2022) 第三十四条');
  expect(source('R2', 'milestones.on_site')).not.toContain('default of this project');
});

test('the bench profile climbs within seconds and closes on feedback', () => {
  expect(bench.rows).toEqual(
    ['request', 'hazard', 'dispute'].map((kind) => ({
      sources: expect.anything(),
      id: `B-${kind}`,
      rank: 10,
      match: { kinds: [kind] },
      accept: '0.03em',
      holding: { grid: '0.05em', community: '0.05em', onExpiry: 'climb' },
      resolve: '1wd',
      verification: false,
      callback: false,
    })),
  );
});
