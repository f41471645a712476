import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../domain/calendar-content.ts';
import { brokenPolicies } from '../../domain/calendar-consequences.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { bench } from '../../domain/policies/bench.ts';
import { beijing7d } from '../../domain/policies/beijing-7d.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { rehearsal } from '../../domain/policies/rehearsal.ts';
import { readPolicyDraft } from '../../domain/policy-draft.ts';
import type { Policy } from '../../domain/policy.ts';
import { draftedCalendar, draftedPolicy, rowIn, type Json } from './drafts.ts';

const faultsOf = (draft: unknown) =>
  readPolicyDraft(draft, 2, [cn2026]).faults.map(({ fault, at }) => `${fault} ${at}`);

test.each([ordinance5wd, beijing7d, rehearsal, bench])(
  '$name as it is printed reads back as it is',
  (policy: Policy) => {
    const read = readPolicyDraft(draftedPolicy(policy), policy.version, [cn2026]);
    expect(read.faults).toEqual([]);
    expect(read.policy).toEqual(policy);
  },
);

test('the calendar of 2026 as it is printed reads back as it is', () => {
  expect(readCalendar(draftedCalendar(), 1)).toMatchObject({ faults: [], calendar: cn2026 });
});

test('ties, gaps, level sums above the total, unknown fields and a reversed span are all named at once', () => {
  const draft = draftedPolicy();
  rowIn(draft, 'R13').rank = 80;
  draft.rows = (draft.rows as Json[]).filter(({ id }) => id !== 'R15');
  rowIn(draft, 'R6').resolve = '2wd';
  rowIn(draft, 'R7').priority = 'high';
  const calendar = draftedCalendar();
  (calendar.weeks as Json[])[0]!.days = [[[720, 510]], ...(cn2026.weeks[0]!.days as unknown[]).slice(1)];
  draft.calendar = calendar;
  const place = (id: string) => (draft.rows as Json[]).findIndex((row) => row.id === id);
  expect(faultsOf(draft)).toEqual([
    `unknown_field /rows/${place('R7')}/priority`,
    `equal_ranks /rows/${place('R13')}/rank`,
    'no_row /rows',
    'no_row /rows',
    'no_row /rows',
    `ladder_passes_resolve /rows/${place('R6')}/holding`,
    'reversed_span /calendar/weeks/0/days/0/0',
  ]);
});

describe('a drafted policy is faulty at the exact place when', () => {
  test.each<[string, (draft: Json) => void, string[]]>([
    ['a budget is no budget', (draft) => (rowIn(draft, 'R2').accept = 'soon'), ['not_a_budget /rows/0/accept']],
    ['a budget is a number', (draft) => (rowIn(draft, 'R2').accept = 5), ['wrong_type /rows/0/accept']],
    ['a budget is missing', (draft) => delete rowIn(draft, 'R2').accept, ['missing /rows/0/accept']],
    [
      'a milestone has a fraction of a day',
      (draft) => ((rowIn(draft, 'R3w').milestones as Json[])[1]!.budget = '1.5wd'),
      ['budget_fraction_of_day /rows/1/milestones/1/budget'],
    ],
    [
      'a clock that no row decides has none',
      (draft) => ((draft.fixed as Json).followUps = ['7cd', '0cd']),
      ['budget_not_positive /fixed/followUps/1'],
    ],
    [
      'two rows have one id, and a row names no topic of its kind',
      (draft) => {
        rowIn(draft, 'R3w').match = { kinds: ['hazard'], topics: ['noise'] };
        rowIn(draft, 'R3w').id = 'R2';
      },
      ['named_twice /rows/1/id', 'unknown_topic /rows/1/match/topics/0'],
    ],
    [
      'a kind does not exist, though its topics do',
      (draft) => (rowIn(draft, 'R7').match = { kinds: ['wish'], topics: ['consult'] }),
      ['not_one_of /rows/6/match/kinds/0'],
    ],
    [
      'a milestone waits for one that comes later',
      (draft) => ((rowIn(draft, 'R3w').milestones as Json[])[0]!.after = 'repair'),
      ['unknown_milestone /rows/1/milestones/0/after'],
    ],
    [
      'a number says not where it comes from',
      (draft) => (rowIn(draft, 'R2').sources = { ...(rowIn(draft, 'R2').sources as Json), 'holding.grid': ' ' }),
      ['source_missing /rows/0/sources/holding.grid'],
    ],
    [
      'it begins on no date',
      (draft) => (draft.effectiveFrom = '2026-02-30T00:00:00+08:00'),
      ['not_an_instant /effectiveFrom'],
    ],
    ['it has a field with a name of pointers', (draft) => (draft['a/b~c'] = 1), ['unknown_field /a~1b~0c']],
    ['the rows are no list', (draft) => (draft.rows = 'R1'), ['wrong_type /rows']],
    ['the clocks that no row decides are missing', (draft) => delete draft.fixed, ['missing /fixed']],
    ['its calendar is none', (draft) => (draft.calendar = 'cn-2026'), ['wrong_type /calendar']],
  ])('%s', (_, change, faults) => {
    const draft = draftedPolicy();
    // In a known order, so that the places can be read off.
    draft.rows = ['R2', 'R3w', 'R3g', 'R18', 'R1', 'R15c', 'R7', 'R6', 'R11', 'R15'].map((id) => rowIn(draft, id));
    change(draft);
    expect(faultsOf(draft)).toEqual(faults);
  });
});

test.each([null, 5, 'policy', [], [[]], {}, { rows: [null, 5, []], fixed: [] }, { rows: [{ match: { kinds: 5 } }] }])(
  'loose JSON %j is faulty, and nothing else happens',
  (draft) => {
    expect(readPolicyDraft(draft, 1, [cn2026]).faults.length).toBeGreaterThan(0);
    expect(readCalendar(draft, 1).faults.length).toBeGreaterThan(0);
  },
);

test('budgets are compared on the calendar that comes with the policy', () => {
  const draft = draftedPolicy();
  // Two hours of every day: eight working hours take four days, and the two levels pass the five.
  const calendar = draftedCalendar();
  calendar.weeks = [{ days: [[[540, 660]], [[540, 660]], [[540, 660]], [[540, 660]], [[540, 660]], [], []] }];
  draft.calendar = calendar;
  expect(faultsOf(draft).filter((fault) => fault.startsWith('ladder_passes_resolve')).length).toBeGreaterThan(0);
});

test('a calendar that turns the budgets of a policy in force around is told so, and the present one is not', () => {
  const short = {
    ...cn2026,
    weeks: [{ days: [[[540, 660]], [[540, 660]], [[540, 660]], [[540, 660]], [[540, 660]], [], []] as const }],
  };
  expect(brokenPolicies(cn2026, cn2026, [ordinance5wd])).toEqual([]);
  const [first] = brokenPolicies(short, cn2026, [ordinance5wd]);
  expect(first).toMatchObject({ fault: 'misorders_policy', at: '/weeks', facts: { policy: 'ordinance-5wd' } });
});
