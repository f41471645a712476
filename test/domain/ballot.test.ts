import { expect, test } from 'vitest';
import { countBallots, type Ballot } from '../../domain/ballot.ts';

const groups = [
  '住房保障中心',
  '国资公司',
  '安置区居民',
  '公租房居民',
  '一期业主',
  '二期业主',
  '三期业主',
  '商户',
  '租户',
];
const observers = ['企业职工代表'];

/** The first groups vote for it, the next against it, the others not at all. */
const cast = (inFavour: number, against: number): Ballot[] =>
  groups.slice(0, inFavour + against).map((name, at) => ({ name, vote: at < inFavour ? 'for' : 'against' }));
const passes = (inFavour: number, against: number) => {
  const tally = countBallots({ groups, observers }, cast(inFavour, against));
  return 'passed' in tally && tally.passed;
};

test('nine groups, six for and three against: it passes, and everybody is on record with what they said', () => {
  expect(countBallots({ groups, observers }, cast(6, 3))).toEqual({
    for: 6,
    against: 3,
    groups: groups.map((name, at) => ({ name, vote: at < 6 ? 'for' : 'against' })),
    observers,
    passed: true,
  });
});

test('a group that does not vote is listed as absent', () => {
  const tally = countBallots({ groups, observers }, cast(5, 2));
  expect(tally).toMatchObject({ for: 5, against: 2, passed: true });
  expect('groups' in tally && tally.groups.filter(({ vote }) => vote === 'absent')).toEqual([
    { name: '商户', vote: 'absent' },
    { name: '租户', vote: 'absent' },
  ]);
});

test('it fails with more against than for, with as many, and where half of the groups or fewer voted', () => {
  expect([passes(3, 6), passes(4, 4), passes(4, 0), passes(0, 0)]).toEqual([false, false, false, false]);
  expect([passes(5, 0), passes(5, 4)]).toEqual([true, true]);
});

test('an observer, a stranger and a second ballot do not count, and each is pointed at', () => {
  const ballots = [
    ...cast(6, 2),
    { name: '企业职工代表', vote: 'for' as const },
    { name: '路人', vote: 'for' as const },
    { name: '国资公司', vote: 'against' as const },
  ];
  expect(countBallots({ groups, observers }, ballots)).toEqual([
    { at: 8, fault: 'observer' },
    { at: 9, fault: 'no_group' },
    { at: 10, fault: 'voted_twice' },
  ]);
});

test('nobody can pass anything where nobody has a vote', () => {
  expect(countBallots({ groups: [], observers }, [])).toMatchObject({ for: 0, against: 0, passed: false });
});
