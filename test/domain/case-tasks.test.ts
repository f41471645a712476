import { describe, expect, test } from 'vitest';

import { china } from './china-time.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clockIn, clocksOf, dueTimes } from './some-case.ts';

const done = { result: '已清理', reply: '已解决', noPhotoReason: '入户', openTasksReason: '已自行清理' };
const accepted = given(aCase()).and('2026-03-02 09:10', by('grid-worker').accept());
const tasked = accepted.and('2026-03-02 09:20', by('grid-worker').give_task('YX-01-02'));

describe('an action of a case', () => {
  test('has what is left of the case’s time, and implies accepting', () => {
    const after = given(aCase())
      .at('2026-03-02 09:20')
      .when(by('grid-worker').give_task('YX-01-02'))
      .gives('accepted', { type: 'task_given', data: { n: 1, unit: 'YX-01-02' } });
    expect(after.tasks).toMatchObject([{ n: 1, kind: 'action', state: 'given', by: 'grid-worker' }]);
    expect(dueTimes(after)['finish:1']).toBe('2026-03-09 17:30');
  });

  test('or runs to the end of its date', () => {
    const dated = accepted.and('2026-03-02 09:20', by('grid-worker').give_task('YX-01-02', '2026-03-05')).state;
    expect(clockIn(dated, 'finish:1').dueAt).toBe(china('2026-03-06 00:00'));
  });

  test('or has three working days where the case’s own time was missed', () => {
    const late = given(aCase({ topic: 'errand' })).and('2026-03-02 09:10', by('grid-worker').accept());
    const after = late.at('2026-03-18 09:00').when(by('grid-worker').give_task('YX-01-02')).gives('task_given');
    expect(clocksOf(after)).toMatchObject({ resolve: 'missed*', 'finish:1': 'running' });
    expect(dueTimes(after)['finish:1']).toBe('2026-03-23 17:30');
  });

  test('is bound by an earlier promise as the case is', () => {
    const bound = accepted
      .and('2026-03-02 09:15', by('dispatcher').note_source('2026-03-04 12:00'))
      .and('2026-03-02 09:20', by('grid-worker').give_task('YX-01-02')).state;
    expect(dueTimes(bound)).toMatchObject({ resolve: '2026-03-04 12:00', 'finish:1': '2026-03-04 12:00' });
  });

  test('is for a unit of the street, by a date that lies ahead', () => {
    const now = accepted.at('2026-03-02 09:20');
    const abroad = { code: 'QH-01', level: 'community', path: { street: 'QH', community: 'QH-01' } } as const;
    const command = by('grid-worker').give_task();
    now.when({ ...command, verb: 'give_task', args: {}, facts: { unit: abroad } }).isRefused('unit_outside_area');
    now.when(by('grid-worker').give_task('YX-01-02', '2026-03-02')).isRefused('deadline_passed');
    now.when(by('grid-worker').give_task('YX-01-02', '2046-03-02')).isRefused('deadline_passed');
    now.when(by('clerk').give_task('YX-01-02')).isRefused('not_permitted');
  });

  test('is too late once the case was fed back', () => {
    const fedBack = accepted.and('2026-03-02 10:00', by('grid-worker').feedback());
    fedBack.at('2026-03-02 10:10').when(by('grid-worker').give_task('YX-01-02')).isRefused('wrong_status');
  });

  test('holds up the feedback, whatever is said', () => {
    tasked.at('2026-03-02 10:00').when(by('grid-worker').feedback(done)).isRefused('children_open');
  });
});

describe('its unit finishes it', () => {
  const worker = { person: 'neighbour', posts: [{ role: 'grid_worker', unit: 'YX-01-02', area: 'YX-01-02' }] } as const;
  const finish = (n = 1) => ({ ...by('grid-worker').finish_task(n), by: worker });

  test('once', () => {
    const after = tasked.at('2026-03-02 11:00').when(finish()).gives('whistle_finished');
    expect(clocksOf(after)).toMatchObject({ 'finish:1': 'met' });
    const finished = tasked.and('2026-03-02 11:00', finish());
    finished.at('2026-03-02 11:10').when(finish()).isRefused('wrong_status');
    finished.at('2026-03-02 11:10').when(by('grid-worker').feedback()).gives('fed_back');
  });

  test('and no other’s', () => {
    const two = tasked.and('2026-03-02 09:30', by('grid-worker').give_task('YX-01-03'));
    two.at('2026-03-02 11:00').when(finish(2)).isRefused('not_permitted');
    two.at('2026-03-02 11:00').when(finish(9)).isRefused('not_found');
    tasked.at('2026-03-02 11:00').when(by('clerk').finish_task()).isRefused('not_permitted');
  });

  test('late, after the case climbed and after its time ran out', () => {
    const late = tasked.at('2026-03-10 09:00');
    expect(late.state.holder.unit).not.toBe('YX-01-01');
    expect(clocksOf(late.state)).toMatchObject({ 'finish:1': 'missed*' });
    expect(clocksOf(late.when(finish()).gives('whistle_finished'))['finish:1']).toBe('missed');
  });

  test('not before a department that was called is there', () => {
    const called = accepted
      .and('2026-03-02 09:20', by('grid-worker').whistle())
      .and('2026-03-02 09:30', by('dispatcher').approve_whistle());
    called.at('2026-03-02 10:00').when(by('officer-urban').finish_task()).isRefused('wrong_status');
  });
});
