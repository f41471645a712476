import { describe, expect, test } from 'vitest';

import type { CaseState } from '../../domain/case.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf, dueTimes } from './some-case.ts';

const done = { result: '已清理', reply: '已解决', noPhotoReason: '入户' };
const accepted = given(aCase()).and('2026-03-02 09:10', by('grid-worker').accept());
const whistled = accepted.and('2026-03-02 09:20', by('grid-worker').whistle(['YX-D-URBAN', 'YX-D-HOUSING']));
const called = whistled.and('2026-03-02 09:30', by('dispatcher').approve_whistle());
const arrived = called.and('2026-03-02 10:00', by('officer-urban').report_in());
const finished = arrived.and('2026-03-02 11:00', by('officer-urban').finish_task());
const states = ({ tasks = [] }: CaseState) => tasks.map(({ n, unit, state }) => `${n} ${unit} ${state}`);

describe('a whistle', () => {
  test('calls departments, and implies accepting; nobody has to come yet', () => {
    const after = given(aCase())
      .at('2026-03-02 09:20')
      .when(by('grid-worker').whistle(['YX-D-URBAN', 'YX-D-HOUSING']))
      .gives('accepted', { type: 'whistled', data: { tasks: [1, 2], reason: 'joint_enforcement' } });
    expect(states(after)).toEqual(['1 YX-D-URBAN proposed', '2 YX-D-HOUSING proposed']);
    expect(Object.keys(clocksOf(after))).not.toContain('arrival:1');
  });

  test('goes to departments of the street, by a time that lies ahead', () => {
    const now = accepted.at('2026-03-02 09:20');
    now.when(by('grid-worker').whistle(['YX-02'])).isRefused('unit_outside_area');
    now.when(by('grid-worker').whistle(['YX-D-URBAN'], '2026-03-02 09:20')).isRefused('deadline_passed');
    now.when(by('grid-worker').whistle(['YX-D-URBAN'], '2046-03-02 09:20')).isRefused('deadline_passed');
    now.when(by('clerk').whistle()).isRefused('not_permitted');
  });

  test('is too late once the case was fed back', () => {
    accepted
      .and('2026-03-02 10:00', by('grid-worker').feedback())
      .at('2026-03-02 10:10')
      .when(by('grid-worker').whistle())
      .isRefused('wrong_status');
  });
});

describe('the approval', () => {
  test('makes all come that were called by the same whistle, each within its time', () => {
    const after = whistled
      .at('2026-03-02 09:30')
      .when(by('dispatcher').approve_whistle(2))
      .gives({ type: 'whistle_approved', data: { tasks: [1, 2] } });
    expect(dueTimes(after)).toMatchObject({ 'arrival:1': '2026-03-02 15:00', 'arrival:2': '2026-03-02 15:00' });
  });

  test('is a second person’s', () => {
    const own = accepted.and('2026-03-02 09:20', by('dispatcher').whistle());
    own.at('2026-03-02 09:30').when(by('dispatcher').approve_whistle()).isRefused('same_person');
    own.at('2026-03-02 09:30').when(by('second-dispatcher').approve_whistle()).gives('whistle_approved');
    whistled.at('2026-03-02 09:30').when(by('clerk').approve_whistle()).isRefused('not_permitted');
  });

  test('is the street’s, and so is the ruling on a refusal: no community’s desk makes a department come', () => {
    whistled.at('2026-03-02 09:30').when(by('dispatcher-1').approve_whistle()).isRefused('not_permitted');
    const refused = called.and('2026-03-02 09:40', by('officer-urban').refuse_whistle()).at('2026-03-02 09:50');
    refused.when(by('dispatcher-1').rule_whistle(1, false)).isRefused('not_permitted');
    refused.when(by('supervisor').rule_whistle(1, false)).gives('whistle_ruled');
  });

  test('of what was asked for, once', () => {
    whistled.at('2026-03-02 09:30').when(by('dispatcher').approve_whistle(9)).isRefused('not_found');
    called.at('2026-03-02 09:40').when(by('dispatcher').approve_whistle()).isRefused('wrong_status');
    const two = called.and('2026-03-02 09:40', by('grid-worker').whistle());
    two.at('2026-03-02 09:50').when(by('dispatcher').approve_whistle(1)).isRefused('wrong_status');
  });

  test('that comes after the time of arrival leaves a minute, so that it is seen to be missed', () => {
    const late = whistled.and('2026-03-02 16:00', by('dispatcher').approve_whistle());
    expect(dueTimes(late.state)).toMatchObject({ 'arrival:1': '2026-03-02 16:01' });
    expect(late.at('2026-03-02 16:01:00.001').life.at(-1)).toMatchObject({ type: 'clock_missed' });
  });
});

describe('the department', () => {
  test('reports in: its arrival is met, and what is left of the case’s time is its own', () => {
    const after = called.at('2026-03-02 10:00').when(by('officer-urban').report_in()).gives('reported_in');
    expect(clocksOf(after)).toMatchObject({ 'arrival:1': 'met', 'arrival:2': 'running', 'finish:1': 'running' });
    expect(dueTimes(after)['finish:1']).toBe(dueTimes(after)['resolve']);
  });

  test('late is late, and counts all the same', () => {
    const late = called.at('2026-03-02 15:30');
    late.passed({ type: 'clock_missed', data: { clock: 'arrival:1' } }, 'clock_missed');
    expect(clocksOf(late.when(by('officer-urban').report_in()).gives('reported_in'))['arrival:1']).toBe('missed');
  });

  test('answers for its own task only', () => {
    const now = called.at('2026-03-02 10:00');
    now.when(by('officer-housing').report_in(1)).isRefused('not_permitted');
    now.when(by('officer-urban').report_in(9)).isRefused('not_found');
    now.when(by('officer-housing').refuse_whistle(1)).isRefused('not_permitted');
    now.when(by('officer-urban').refuse_whistle(9)).isRefused('not_found');
    accepted.at('2026-03-02 10:00').when(by('officer-urban').report_in()).isRefused('not_permitted');
    whistled.at('2026-03-02 10:00').when(by('officer-urban').report_in()).isRefused('wrong_status');
    arrived.at('2026-03-02 10:10').when(by('officer-urban').report_in()).isRefused('wrong_status');
    arrived.at('2026-03-02 10:10').when(by('officer-urban').refuse_whistle()).isRefused('wrong_status');
  });

  test('reports in also after the case has climbed', () => {
    const climbed = called.at('2026-03-03 10:00');
    expect(climbed.state.level).toBe('community');
    climbed.when(by('officer-urban').report_in()).gives('reported_in');
  });

  test('is too late once the case is over: what was open is excused', () => {
    const over = called
      .and('2026-03-02 10:00', by('grid-worker').feedback({ ...done, openTasksReason: '已自行清理' }))
      .and('2026-03-02 10:10', by('grid-lead').verify())
      .and('2026-03-02 10:20', by('dispatcher').callback());
    expect(states(over.state)).toEqual(['1 YX-D-URBAN excused', '2 YX-D-HOUSING excused']);
    expect(clocksOf(over.state)).toMatchObject({ 'arrival:1': 'void', 'arrival:2': 'void' });
    over.at('2026-03-02 10:30').when(by('officer-urban').report_in()).isRefused('wrong_status');
  });
});

describe('a department that would not come', () => {
  const refused = called.and('2026-03-02 10:00', by('officer-urban').refuse_whistle());
  const now = refused.at('2026-03-02 10:30');

  test('waits for the ruling, while its time runs', () => {
    expect(states(refused.state)[0]).toBe('1 YX-D-URBAN refused');
    expect(clocksOf(refused.state)).toMatchObject({ 'arrival:1': 'running' });
  });

  test('need not, where the street agrees', () => {
    const after = now.when(by('dispatcher').rule_whistle(1, true)).gives('whistle_ruled');
    expect(states(after)[0]).toBe('1 YX-D-URBAN excused');
    expect(clocksOf(after)).toMatchObject({ 'arrival:1': 'void' });
  });

  test('has to, where it does not; there is no second refusal', () => {
    const overruled = refused.and('2026-03-02 10:30', by('dispatcher').rule_whistle(1, false));
    expect(clocksOf(overruled.state)).toMatchObject({ 'arrival:1': 'running' });
    overruled.at('2026-03-02 10:40').when(by('officer-urban').refuse_whistle()).isRefused('adjudicated');
    overruled.at('2026-03-02 10:40').when(by('officer-urban').report_in()).gives('reported_in');
  });

  test('is ruled on by the street, once', () => {
    now.when(by('dispatcher').rule_whistle(9)).isRefused('not_found');
    now.when(by('dispatcher').rule_whistle(2)).isRefused('wrong_status');
    now.when(by('officer-urban').rule_whistle()).isRefused('not_permitted');
    called.at('2026-03-02 10:30').when(by('dispatcher').rule_whistle()).isRefused('wrong_status');
  });
});

describe('both sides rate', () => {
  const now = finished.at('2026-03-02 12:00');

  test('once each, and every clock stays as it is', () => {
    const street = now.when(by('dispatcher').rate_whistle()).gives({ type: 'whistle_rated', data: { side: 'street' } });
    expect(street.clocks).toEqual(now.state.clocks);
    const both = finished
      .and('2026-03-02 12:00', by('dispatcher').rate_whistle(1, 'fair'))
      .and('2026-03-02 12:10', by('officer-urban').rate_whistle(1, 'poor'));
    expect(both.state.tasks?.[0]?.rated).toEqual({ street: 'fair', department: 'poor' });
    both.at('2026-03-02 12:20').when(by('dispatcher').rate_whistle()).isRefused('wrong_status');
    both.at('2026-03-02 12:20').when(by('officer-urban').rate_whistle()).isRefused('wrong_status');
  });

  test('of a whistle that is finished', () => {
    now.when(by('dispatcher').rate_whistle(9)).isRefused('not_found');
    now.when(by('dispatcher').rate_whistle(2)).isRefused('wrong_status');
    now.when(by('officer-housing').rate_whistle(1)).isRefused('not_permitted');
    called.at('2026-03-02 12:00').when(by('dispatcher').rate_whistle()).isRefused('wrong_status');
  });

  test('also once the case is closed', () => {
    finished
      .and('2026-03-02 12:00', by('grid-worker').feedback({ ...done, openTasksReason: '已自行清理' }))
      .and('2026-03-02 12:10', by('grid-lead').verify())
      .and('2026-03-02 12:20', by('dispatcher').callback())
      .at('2026-03-03 09:00')
      .when(by('officer-urban').rate_whistle())
      .gives({ type: 'whistle_rated', data: { side: 'department' } });
  });
});

test('a feedback waits for the departments, unless it says why not', () => {
  called.at('2026-03-02 10:00').when(by('grid-worker').feedback()).isRefused('children_open');
  const excused = { ...done, openTasksReason: '已自行清理' };
  called.at('2026-03-02 10:00').when(by('grid-worker').feedback(excused)).gives('fed_back');
});
