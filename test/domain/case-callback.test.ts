import { describe, expect, test } from 'vitest';

import { staff } from '../support/cast.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';

type Life = ReturnType<typeof given>;

const fedBack = given(aCase()).and('2026-03-02 10:00', by('grid-worker').feedback());
const checked = fedBack.and('2026-03-02 11:00', by('grid-lead').verify());
const undone = { reached: true, solved: false };

/** Two rounds of rework, and fed back for the third time. */
const spent: Life = [1, 2].reduce<Life>(
  (so, n) =>
    so
      .and(`2026-03-02 14:0${n}`, by('grid-lead').verify(false))
      .and(`2026-03-02 14:1${n}`, by('grid-worker').feedback()),
  fedBack,
);

describe('the desk calls the reporter back', () => {
  test('solved: the case is closed and every clock has ended', () => {
    const after = checked
      .at('2026-03-02 14:00')
      .when(by('dispatcher').callback({ reached: true, solved: true, satisfaction: 'satisfied' }))
      .gives(
        { type: 'called_back', data: { attempt: 1, satisfaction: 'satisfied' } },
        { type: 'closed', data: { after: 'callback' } },
      );
    expect(after).toMatchObject({ status: 'closed', closedAt: Date.parse('2026-03-02T14:00+08:00') });
    expect(clocksOf(after)).toEqual({
      resolve: 'met',
      contact: 'void',
      'accept-1': 'met',
      'holding-1': 'met',
      'verify-1': 'met',
      'callback-1': 'met',
    });
  });

  test('the closing ends only the clocks that nothing has stopped before it', () => {
    const { life } = checked.and('2026-03-02 14:00', by('dispatcher').callback());
    expect(life.at(-1)?.clocks).toEqual([{ do: 'void', id: 'contact' }]);
  });

  test('lawful but unsatisfied is explained and closed', () => {
    const answer = { reached: true, solved: true, satisfaction: 'unsatisfied', handlerAtFault: false } as const;
    checked.at('2026-03-02 14:00').when(by('dispatcher').callback(answer)).gives('called_back', 'closed');
  });

  test.each([
    ['undone', undone],
    [
      "unsatisfied by the handler's fault",
      { reached: true, solved: true, satisfaction: 'unsatisfied', handlerAtFault: true },
    ],
  ] as const)('%s: it is done again, and the total time that stopped stays stopped', (_, answer) => {
    const after = checked
      .at('2026-03-02 14:00')
      .when(by('dispatcher').callback(answer))
      .gives('called_back', { type: 'rework_started', data: { round: 1, after: 'callback' } });
    expect(after).toMatchObject({ status: 'reworking', reworkRound: 1, callbackAttempts: 0 });
    expect(clocksOf(after)).toMatchObject({ 'callback-1': 'met', 'rework-1': 'running', resolve: 'met' });
  });

  test('not reached: next working day again, and after the third time it is closed as unreachable', () => {
    const nobody = by('dispatcher').callback({ reached: false });
    const twice = checked.and('2026-03-02 14:00', nobody).and('2026-03-03 14:00', nobody);
    expect(twice.state).toMatchObject({ status: 'awaiting_callback', callbackAttempts: 2 });
    expect(clocksOf(twice.state)).toMatchObject({ 'callback-1': 'met', 'callback-2': 'met', 'callback-3': 'running' });
    const after = twice
      .at('2026-03-04 14:00')
      .when(nobody)
      .gives({ type: 'called_back', data: { attempt: 3 } }, { type: 'closed', data: { after: 'unreachable' } });
    expect(after.status).toBe('closed');
  });

  test('what nobody was reached to say does not count', () => {
    const nobody = by('dispatcher').callback({ reached: false, solved: false });
    const after = checked.and('2026-03-02 14:00', nobody).state;
    expect(after).toMatchObject({ status: 'awaiting_callback', callbackAttempts: 1, reworkRound: 0 });
    const twice = checked.and('2026-03-02 14:00', nobody).and('2026-03-03 14:00', nobody);
    twice
      .at('2026-03-04 14:00')
      .when(nobody)
      .gives('called_back', { type: 'closed', data: { after: 'unreachable' } });
  });

  test('a case that was closed as unreachable and opened again gets three attempts anew', () => {
    const nobody = by('dispatcher').callback({ reached: false });
    const closed = checked
      .and('2026-03-02 14:00', nobody)
      .and('2026-03-03 14:00', nobody)
      .and('2026-03-04 14:00', nobody);
    const again = closed
      .and('2026-03-05 09:00', by('dispatcher').reopen())
      .and('2026-03-05 10:00', by('grid-worker').feedback())
      .and('2026-03-05 11:00', by('grid-lead').verify());
    const after = again
      .at('2026-03-05 14:00')
      .when(nobody)
      .gives({ type: 'called_back', data: { attempt: 1 } });
    expect(after.status).toBe('awaiting_callback');
  });

  test('a day without a call is missed, and the call is still owed', () => {
    const after = checked.at('2026-03-03 17:30:00.001').passed('clock_missed', {
      type: 'clock_missed',
      data: { clock: 'callback-1' },
    });
    expect(after.status).toBe('awaiting_callback');
  });

  test('not by who fed back, not by the grid, not by the desk of another community', () => {
    for (const who of ['grid-worker', 'grid-lead', 'clerk-2', 'officer-urban', 'supervisor'] as const)
      checked.at('2026-03-02 14:00').when(by(who).callback()).isRefused('not_permitted');
    checked.at('2026-03-02 14:00').when(by('clerk').callback()).gives('called_back', 'closed');
  });

  test('not before the verification has passed', () => {
    fedBack.at('2026-03-02 10:30').when(by('dispatcher').callback()).isRefused('wrong_status');
  });
});

describe('a rework', () => {
  const reworking = fedBack.and('2026-03-02 11:00', by('grid-lead').verify(false));

  test('has no level clock: what runs out is put on record and nothing climbs', () => {
    const after = reworking
      .at('2026-03-05 17:30:00.001')
      .passed(
        { type: 'clock_missed', data: { clock: 'contact' } },
        { type: 'due_soon', data: { clock: 'rework-1', rung: '75%' } },
        { type: 'clock_missed', data: { clock: 'rework-1' } },
      );
    expect(after).toMatchObject({ status: 'reworking', level: 'grid', hops: 0 });
  });

  test('ends with the next feedback, which is verified anew', () => {
    const after = reworking.at('2026-03-03 09:00').when(by('grid-worker').feedback()).gives('fed_back');
    expect(after.status).toBe('awaiting_verify');
    expect(clocksOf(after)).toMatchObject({ 'rework-1': 'met', 'verify-2': 'running', resolve: 'met' });
  });

  test('handed up it is still a rework, in the time it had', () => {
    const up = reworking.and('2026-03-03 09:00', by('grid-worker').escalate());
    expect(up.state).toMatchObject({ status: 'pending_accept', level: 'community', hops: 1 });
    expect(clocksOf(up.state)).not.toHaveProperty('holding-2');
    const taken = up.at('2026-03-03 09:10').when(by('clerk').accept()).gives('accepted');
    expect(taken.status).toBe('reworking');
    const down = given(up.and('2026-03-03 09:10', by('clerk').accept()).life).and(
      '2026-03-03 09:20',
      by('clerk').push_down('YX-01-02'),
    );
    expect(clocksOf(down.state)).toMatchObject({ 'rework-1': 'running', 'accept-3': 'running' });
    expect(clocksOf(down.state)).not.toHaveProperty('holding-2');
  });

  test('after two rounds only the supervisor may send the case back once more', () => {
    expect(spent.state).toMatchObject({ status: 'awaiting_verify', reworkRound: 2 });
    const now = spent.at('2026-03-02 15:00');
    now.when(by('grid-lead').verify(false)).isRefused('rework_limit');
    now
      .when(by('supervisor').verify(false))
      .gives('verification_failed', { type: 'rework_started', data: { round: 3 } });
  });

  test('whoever is supervisor in a second post may rule as well', () => {
    const posts = [{ role: 'grid_lead', unit: 'YX-01-01', area: 'YX-01-01' }, ...staff.supervisor.posts] as const;
    const command = { ...by('grid-lead').verify(false), by: { person: 'grid-lead', posts } };
    spent.at('2026-03-02 15:00').when(command).gives('verification_failed', 'rework_started');
  });

  test('the same holds for the call-back, and passing stays open to everyone', () => {
    const passed = spent.and('2026-03-02 15:00', by('grid-lead').verify());
    const now = passed.at('2026-03-02 15:10');
    now.when(by('dispatcher').callback(undone)).isRefused('rework_limit');
    now.when(by('supervisor').callback(undone)).gives('called_back', 'rework_started');
    now.when(by('dispatcher').callback()).gives('called_back', 'closed');
  });
});

describe('closing by hand', () => {
  test.each([
    ['an open case', given(aCase())],
    ['a checked case', checked],
  ])('%s closes by its feedback or call-back only', (_, life) => {
    life.at('2026-03-02 12:00').when(by('dispatcher').close()).isRefused('wrong_status');
    life.at('2026-03-02 12:00').when(by('clerk').close()).isRefused('not_permitted');
  });
});
