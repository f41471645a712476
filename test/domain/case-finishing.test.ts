import { describe, expect, test } from 'vitest';

import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';

const accepted = given(aCase()).and('2026-03-02 09:30', by('grid-worker').accept());
const fedBack = accepted.and('2026-03-02 11:00', by('grid-worker').feedback());
const lone = { result: '已清理', reply: '已解决' };

describe('a unit feeds back', () => {
  test('its level time and the total time stop, and the verification is due the next working day', () => {
    const after = accepted
      .at('2026-03-02 11:00')
      .when(by('grid-worker').feedback())
      .gives({ type: 'fed_back', data: { next: 'awaiting_verify' }, by: { person: 'grid-worker' } });
    expect(after).toMatchObject({ status: 'awaiting_verify', fedBackBy: 'grid-worker', holder: { unit: 'YX-01-01' } });
    expect(clocksOf(after)).toMatchObject({ 'holding-1': 'met', resolve: 'met', 'verify-1': 'running' });
    expect(after.clocks.find(({ id }) => id === 'verify-1')?.dueAt).toBe(Date.parse('2026-03-03T17:30+08:00'));
  });

  test.each([
    ['missing', { result: '已清理', noPhotoReason: '入户' }],
    ['blank', { ...lone, reply: ' ', noPhotoReason: '入户' }],
  ])('with a reply that is %s it is refused', (_, text) => {
    accepted
      .at('2026-03-02 11:00')
      .when(by('grid-worker').feedback(text, ['photo-1']))
      .isRefused('reply_required');
  });

  test('proof is a photo or the stated reason for none', () => {
    const now = accepted.at('2026-03-02 11:00');
    now.when(by('grid-worker').feedback(lone)).isRefused('proof_required');
    now.when(by('grid-worker').feedback(lone, ['photo-1'])).gives({ type: 'fed_back', data: { photos: ['photo-1'] } });
    now.when(by('grid-worker').feedback({ ...lone, noPhotoReason: '入户' })).gives('fed_back');
  });

  test('not by another unit, and not a second time', () => {
    accepted.at('2026-03-02 11:00').when(by('clerk').feedback()).isRefused('not_permitted');
    fedBack.at('2026-03-02 11:10').when(by('grid-worker').feedback()).isRefused('wrong_status');
  });

  test('too late, the total time is missed for ever and says by how much', () => {
    const street = accepted
      .and('2026-03-02 10:00', by('grid-worker').escalate())
      .and('2026-03-02 10:10', by('clerk').escalate());
    const late = given(street.at('2026-03-11 09:00').life).and('2026-03-11 09:00', by('dispatcher').feedback());
    expect(late.state.clocks.find(({ id }) => id === 'resolve')).toMatchObject({
      state: 'missed',
      breachedAt: Date.parse('2026-03-09T17:30+08:00'),
      stoppedAt: Date.parse('2026-03-11T09:00+08:00'),
    });
  });
});

describe('where a feedback leads', () => {
  const ends = [
    { row: 'R6', what: {}, path: ['awaiting_verify', 'awaiting_callback', 'closed'] },
    { row: 'R6, anonymous', what: { reporter: 'anonymous' }, path: ['awaiting_verify', 'closed'] },
    { row: 'R6, no reporter', what: { reporter: 'none' }, path: ['awaiting_verify', 'closed'] },
    { row: 'R7', what: { topic: 'consult' }, path: ['closed'] },
    { row: 'R8', what: { topic: 'suggestion' }, path: ['awaiting_callback', 'closed'] },
    { row: 'R8, anonymous', what: { topic: 'suggestion', reporter: 'anonymous' }, path: ['closed'] },
    { row: 'R15', what: { kind: 'dispute', topic: 'noise' }, path: ['closed'] },
    { row: 'R18', what: { topic: 'petition' }, path: ['closed'] },
    { row: 'R19', what: { topic: 'errand' }, path: ['awaiting_callback', 'closed'] },
  ] as const;

  test.each(ends)('$row: $path', ({ what, path }) => {
    let life = given(aCase(what)).and('2026-03-02 09:10', by('grid-worker').feedback());
    const passed: string[] = [life.state.status];
    if (life.state.status === 'awaiting_verify') {
      life = life.and('2026-03-02 09:20', by('grid-lead').verify());
      passed.push(life.state.status);
    }
    if (life.state.status === 'awaiting_callback') {
      life = life.and('2026-03-02 09:30', by('dispatcher').callback());
      passed.push(life.state.status);
    }
    expect(passed).toEqual(path);
    expect(Object.values(clocksOf(life.state)).filter((state) => state === 'running')).toEqual([]);
  });

  test('an anonymous reporter needs no reply, but the work its proof', () => {
    const anonymous = given(aCase({ reporter: 'anonymous' })).at('2026-03-02 09:30');
    anonymous.when(by('grid-worker').feedback({ result: '已清理' }, ['photo-1'])).gives('accepted', 'fed_back');
    anonymous.when(by('grid-worker').feedback({ result: '已清理' })).isRefused('proof_required');
  });

  test('a department feeds back like any other holder', () => {
    const urban = accepted
      .and('2026-03-02 09:40', by('grid-worker').escalate())
      .and('2026-03-02 09:50', by('clerk').escalate())
      .and('2026-03-02 10:00', by('dispatcher').transfer('YX-D-URBAN'))
      .and('2026-03-02 10:10', by('officer-urban').accept());
    const after = urban.at('2026-03-02 11:00').when(by('officer-urban').feedback()).gives('fed_back');
    expect(after).toMatchObject({ status: 'awaiting_verify', holder: { unit: 'YX-D-URBAN' } });
    given(urban.and('2026-03-02 11:00', by('officer-urban').feedback()).life)
      .at('2026-03-02 11:30')
      .when(by('grid-worker').verify())
      .gives('verified');
  });
});

describe('the grid of the place verifies', () => {
  test('passed: the call-back is due the next working day', () => {
    const after = fedBack.at('2026-03-02 14:00').when(by('grid-lead').verify()).gives('verified');
    expect(after.status).toBe('awaiting_callback');
    expect(clocksOf(after)).toMatchObject({ 'verify-1': 'met', 'callback-1': 'running', resolve: 'met' });
  });

  test('failed: the feedback is taken back as if the total time had run on, and a rework of three days begins', () => {
    const after = fedBack
      .at('2026-03-02 14:00')
      .when(by('grid-lead').verify(false))
      .gives('verification_failed', { type: 'rework_started', data: { round: 1, after: 'verification' } });
    expect(after).toMatchObject({ status: 'reworking', reworkRound: 1, holder: { unit: 'YX-01-01' } });
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'holding-1': 'met', 'rework-1': 'running' });
    expect(after.clocks.find(({ id }) => id === 'resolve')).toEqual(
      accepted.state.clocks.find(({ id }) => id === 'resolve'),
    );
    expect(after.clocks.find(({ id }) => id === 'rework-1')?.dueAt).toBe(Date.parse('2026-03-05T17:30+08:00'));
  });

  test('failed long after: the total time that ran out meanwhile is missed at once', () => {
    const failed = fedBack.and('2026-03-10 09:00', by('grid-lead').verify(false));
    failed
      .at('2026-03-10 09:00')
      .passed(
        { type: 'due_soon', data: { clock: 'resolve' } },
        { type: 'card_issued', data: { colour: 'blue' } },
        { type: 'clock_missed', data: { clock: 'resolve' } },
        { type: 'card_issued', data: { colour: 'yellow' } },
      );
  });

  test('a later failure does not take back the feedback that an earlier verification has passed', () => {
    const again = fedBack
      .and('2026-03-02 14:00', by('grid-lead').verify())
      .and('2026-03-02 15:00', by('dispatcher').callback({ reached: true, solved: false }))
      .and('2026-03-03 09:00', by('grid-worker').feedback());
    const after = again.and('2026-03-03 10:00', by('grid-lead').verify(false)).state;
    expect(after).toMatchObject({ status: 'reworking', reworkRound: 2 });
    expect(clocksOf(after).resolve).toBe('met');
  });

  test('a verification that nobody does is missed and stays where it is', () => {
    const after = fedBack.at('2026-03-03 17:30:00.001').passed('clock_missed', 'clock_missed');
    expect(after.status).toBe('awaiting_verify');
  });

  test('not the grid of another place, not an officer, not a supervisor before the rounds are used up', () => {
    for (const who of ['grid-worker-2', 'clerk-2', 'officer-urban', 'part-timer', 'supervisor'] as const)
      fedBack.at('2026-03-02 14:00').when(by(who).verify()).isRefused('not_permitted');
  });

  test('not before the feedback', () => {
    accepted.at('2026-03-02 10:00').when(by('grid-lead').verify()).isRefused('wrong_status');
  });
});

describe('a grid of one worker never deadlocks', () => {
  test('never the person who fed back: then the lead, then the clerk', () => {
    const now = fedBack.at('2026-03-02 14:00');
    now.when(by('grid-worker').verify()).isRefused('same_person');
    now.when(by('second-worker').verify()).gives('verified');
    now.when(by('grid-lead').verify()).gives('verified');
    now.when(by('clerk').verify()).gives('verified');
  });

  test('where the clerk fed back, the worker verifies and another calls back', () => {
    const climbed = given(given(aCase()).at('2026-03-03 10:00').life);
    const done = climbed.and('2026-03-03 10:10', by('clerk').feedback());
    done.at('2026-03-03 11:00').when(by('clerk').verify()).isRefused('same_person');
    const checked = done.and('2026-03-03 11:00', by('grid-worker').verify());
    checked.at('2026-03-03 11:10').when(by('clerk').callback()).isRefused('same_person');
    checked.at('2026-03-03 11:10').when(by('second-clerk').callback()).gives('called_back', 'closed');
    checked.at('2026-03-03 11:10').when(by('dispatcher').callback()).gives('called_back', 'closed');
  });

  test('one person in every post of a community still has the street beside', () => {
    const alone = given(aCase({ grid: 'YX-03-01' })).and('2026-03-02 09:30', by('one-for-all').feedback());
    alone.at('2026-03-02 10:00').when(by('one-for-all').verify()).isRefused('same_person');
    const checked = alone.and('2026-03-02 10:00', by('dispatcher').verify());
    checked.at('2026-03-02 10:10').when(by('one-for-all').callback()).isRefused('same_person');
    checked.at('2026-03-02 10:10').when(by('dispatcher').callback()).gives('called_back', 'closed');
  });

  test('a street whose one dispatcher fed back on a place without a grid still has its supervisor', () => {
    const desk = given(aCase({ desk: 'YX', by: { person: 'dispatcher', posts: by('dispatcher').accept().by.posts } }));
    const taken = desk.and('2026-03-02 09:10', by('dispatcher').dispatch('YX'));
    const done = taken.and('2026-03-02 09:30', by('dispatcher').feedback());
    done.at('2026-03-02 10:00').when(by('dispatcher').verify()).isRefused('same_person');
    const checked = done.and('2026-03-02 10:00', by('supervisor').verify());
    checked.at('2026-03-02 10:10').when(by('supervisor').callback()).gives('called_back', 'closed');
    fedBack.at('2026-03-02 14:00').when(by('supervisor').verify()).isRefused('not_permitted');
  });
});
