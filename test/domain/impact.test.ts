import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../domain/case.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { impactOn, type CaseImpact } from '../../domain/impact.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import type { Policy, PolicyRow } from '../../domain/policy.ts';
import { isUnder, rulesUnder, withoutOlder, type RuleChange } from '../../domain/rule-change.ts';
import { judgeAgain } from '../../domain/second-verdict.ts';
import { editedPolicy, withHoliday } from '../support/rule-versions.ts';
import { china } from './china-time.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase } from './some-case.ts';

const version2 = (edit: (row: PolicyRow) => PolicyRow) => ({ policy: editedPolicy(2, edit) });

function foresee(state: CaseState, change: RuleChange, time: string): CaseImpact {
  const rules = rulesUnder(state, change);
  const impact = rules && impactOn(state, rules, china(time));
  if (!impact) throw new Error('the case would not change');
  return impact;
}

const moved = ({ moves }: CaseImpact) =>
  Object.fromEntries(moves.map(({ clock, before, after, marks }) => [clock, { before, after, marks }]));

describe('what other rules would do to a case', () => {
  const { state } = given(aCase());

  test('is told clock by clock, with the due time before and after', () => {
    const impact = foresee(
      state,
      version2((row) => ({ ...row, resolve: '10wd' })),
      '2026-03-02 10:00',
    );
    expect(moved(impact)).toEqual({
      resolve: { before: china('2026-03-09 17:30'), after: china('2026-03-16 17:30'), marks: ['later'] },
    });
    expect(impact.marks).toMatchObject({ earlier: 0, later: 1, becomeBreached: 0, recover: 0, loseRung: 0 });
  });

  test('is nothing where only the version is another', () => {
    expect(
      foresee(
        state,
        version2((row) => row),
        '2026-03-02 10:00',
      ).moves,
    ).toEqual([]);
  });

  test('changes nothing in the case itself', () => {
    const before = JSON.stringify(state);
    foresee(
      state,
      version2((row) => ({ ...row, resolve: '1wd' })),
      '2026-03-06 10:00',
    );
    expect(JSON.stringify(state)).toBe(before);
  });

  test('of a late holiday moves only what would have counted that day', () => {
    const impact = foresee(state, { calendar: withHoliday(2, '2026-03-05') }, '2026-03-02 10:00');
    expect(impact.moves.map(({ clock }) => clock)).toContain('resolve');
    expect(impact.moves.every(({ before }) => before !== null && before > china('2026-03-04 17:30'))).toBe(true);
    expect(impact.marks).toMatchObject({ earlier: 0, later: impact.moves.length });
  });

  test('breaches what would have run out by now', () => {
    const impact = foresee(
      state,
      version2((row) => ({ ...row, resolve: '1wd' })),
      '2026-03-06 10:00',
    );
    expect(moved(impact)['resolve']?.marks).toEqual(['earlier', 'becomeBreached']);
  });

  test('relieves what was due soon', () => {
    const impact = foresee(
      state,
      version2((row) => ({ ...row, resolve: '30wd' })),
      '2026-03-09 10:00',
    );
    expect(moved(impact)['resolve']?.marks).toEqual(['later', 'recover']);
  });

  test('leaves a miss that is on record as it is', () => {
    const late = given(aCase()).at('2026-03-20 09:00').state;
    const impact = foresee(
      late,
      version2((row) => ({ ...row, resolve: '30wd' })),
      '2026-03-20 10:00',
    );
    expect(moved(impact)['resolve']).toBeUndefined();
    expect(impact.marks.recover).toBe(0);
  });

  test('counts what has passed unnoticed as on record, because its rungs fire first', () => {
    const impact = foresee(
      state,
      version2((row) => ({ ...row, resolve: '30wd' })),
      '2026-03-20 10:00',
    );
    expect(moved(impact)['resolve']).toBeUndefined();
  });

  test('takes the due time of a clock that the new row does not have, and its rungs with it', () => {
    const { holding: _, ...rest } = ordinance5wd.rows.find(({ id }) => id === state.rules.row.id) as PolicyRow;
    const impact = foresee(
      state,
      version2((row) => (row.id === rest.id ? rest : row)),
      '2026-03-02 10:00',
    );
    expect(moved(impact)['holding-1']).toMatchObject({ after: null, marks: ['end', 'loseRung'] });
  });

  test('counts a rung that the policy no longer has, also where the due time stays', () => {
    const { rungs: _, ...bare } = ordinance5wd;
    const impact = foresee(state, { policy: { ...bare, version: 2 } satisfies Policy }, '2026-03-02 10:00');
    expect(impact.moves).toEqual([]);
    expect(impact.marks.loseRung).toBeGreaterThan(0);
  });

  test('is nothing to foresee in a case that has ended', () => {
    const { life } = given(aCase()).at('2026-03-02 10:00').when(by('grid-worker').withdraw());
    const ended = given(life).state;
    expect(impactOn(ended, ended.rules, china('2026-03-03 10:00'))).toBeNull();
  });
});

describe('a change of rules', () => {
  const { state } = given(aCase());
  const policy = editedPolicy(2, (row) => row);
  const calendar = withHoliday(2, '2026-03-05');

  test('leaves the part that it does not name', () => {
    expect(rulesUnder(state, { policy })).toMatchObject({ row: { policy: 'ordinance-5wd@2' }, calendar: cn2026 });
    expect(rulesUnder(state, { calendar })).toEqual({ row: state.rules.row, calendar });
  });

  test('is nothing for a case of which no row is', () => {
    expect(rulesUnder(state, { policy: { ...policy, rows: [] } })).toBeNull();
  });

  test('takes a row that is out of force for none, so that the next one applies', () => {
    const wreck = given(aCase({ kind: 'hazard', topic: 'zombie_vehicle' })).state;
    const off = editedPolicy(2, (row) => (row.id === 'R11z' ? { ...row, inactive: true } : row));
    expect(wreck.rules.row.id).toBe('R11z');
    expect(rulesUnder(wreck, { policy: off })?.row.id).toBe('R11');
    const impact = foresee(wreck, { policy: off }, '2026-03-02 09:30');
    expect(impact.moves.filter(({ kind }) => kind.startsWith('milestone')).every(({ after }) => after === null)).toBe(
      true,
    );
    expect(impact.marks.end).toBeGreaterThan(0);
  });

  test('never leads back to an older version, part by part', () => {
    const rules = rulesUnder(state, { policy: editedPolicy(3, (row) => row), calendar });
    if (!rules) throw new Error('no row');
    const later = { ...state, rules };
    expect(withoutOlder(later, { policy, calendar: cn2026 })).toEqual({});
    expect(withoutOlder(later, { policy, calendar: withHoliday(3, '2026-03-06') })).not.toHaveProperty('policy');
    expect(withoutOlder(later, { policy: { ...policy, name: 'beijing-7d' } })).toHaveProperty('policy');
    expect(isUnder(later, rules)).toBe(true);
  });
});

describe('an ended case judged a second time', () => {
  const solved = given(aCase())
    .and('2026-03-03 09:00', by('grid-worker').feedback())
    .and('2026-03-03 10:00', by('clerk').verify()).state;
  const under = (change: RuleChange) => {
    const rules = rulesUnder(solved, change);
    return rules && judgeAgain(solved, rules);
  };

  test('would have met a longer time, and a shorter one not', () => {
    expect(under(version2((row) => ({ ...row, resolve: '10wd' })))).toEqual({ met: true, wouldHaveMet: true });
    expect(under(version2((row) => ({ ...row, resolve: '4wh' })))).toEqual({ met: true, wouldHaveMet: false });
  });

  test('came to no verdict when it was withdrawn', () => {
    const { life } = given(aCase()).at('2026-03-02 10:00').when(by('grid-worker').withdraw());
    const { state } = given(life);
    expect(judgeAgain(state, state.rules)).toBeNull();
  });
});
