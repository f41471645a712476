import { describe, expect, test } from 'vitest';

import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf, dueTimes } from './some-case.ts';

const dispatched = given(aCase({ desk: 'YX-01' })).and('2026-03-02 09:10', by('dispatcher-1').dispatch('YX-01-01'));
const petition = given(aCase({ topic: 'petition' }));

describe('the receiver gives a case back', () => {
  test('to the desk that dispatched it, whose time runs; the total runs on', () => {
    const after = dispatched
      .at('2026-03-02 09:30')
      .when(by('grid-worker').return())
      .gives({ type: 'returned', data: { from: 'YX-01-01', to: { code: 'YX-01' } } });
    expect(after).toMatchObject({ status: 'pending_dispatch', level: 'community', holder: { unit: 'YX-01' } });
    expect(clocksOf(after)).toMatchObject({
      'accept-1': 'void',
      'holding-1': 'met',
      'dispatch-2': 'running',
      resolve: 'running',
    });
    expect(dueTimes(after)['resolve']).toBe(dueTimes(dispatched.state)['resolve']);
  });

  test('one that came by itself goes to the street', () => {
    given(aCase())
      .and('2026-03-02 09:10', by('grid-worker').accept())
      .at('2026-03-02 09:30')
      .when(by('grid-worker').return())
      .gives({ type: 'returned', data: { to: { code: 'YX', level: 'street' } } });
  });

  test('and it is dispatched anew, with a new time to accept and the same total', () => {
    const again = dispatched
      .and('2026-03-02 09:30', by('grid-worker').return())
      .and('2026-03-02 09:40', by('dispatcher-1').dispatch('YX-01-02')).state;
    expect(again).toMatchObject({ status: 'pending_accept', holder: { unit: 'YX-01-02' } });
    expect(clocksOf(again)).toMatchObject({ 'dispatch-2': 'met', 'accept-2': 'running', 'holding-2': 'running' });
  });

  test('to the end of the next working day, and no later', () => {
    petition.at('2026-03-03 17:30').when(by('grid-worker').return()).gives('returned');
    petition.at('2026-03-03 17:30:00.001').when(by('grid-worker').return()).isRefused('return_window_over');
  });

  test('not once a ruling said whose it is', () => {
    petition
      .and('2026-03-02 09:10', by('grid-worker').object())
      .and('2026-03-02 09:20', by('dispatcher').adjudicate(false))
      .at('2026-03-02 09:30')
      .when(by('grid-worker').return())
      .isRefused('adjudicated');
  });

  test('not from the desk to itself', () => {
    given(aCase())
      .and('2026-03-02 09:20', by('grid-worker').escalate())
      .and('2026-03-02 09:30', by('clerk').escalate())
      .at('2026-03-02 09:40')
      .when(by('dispatcher').return())
      .isRefused('already_at_top');
  });

  test('not down again from above the desk that dispatched it: nothing is handed down without a form', () => {
    const climbed = dispatched
      .and('2026-03-02 09:20', by('grid-worker').escalate())
      .and('2026-03-02 09:30', by('clerk').escalate());
    climbed.at('2026-03-02 09:40').when(by('dispatcher').return()).isRefused('already_at_top');
    const upheld = climbed
      .and('2026-03-02 09:40', by('dispatcher').object())
      .and('2026-03-02 09:50', by('supervisor').adjudicate(true)).state;
    expect(upheld).toMatchObject({ status: 'pending_dispatch', level: 'street', holder: { unit: 'YX' }, hops: 2 });
  });

  test('not by anybody else, nor while it is suspended', () => {
    dispatched.at('2026-03-02 09:30').when(by('clerk').return()).isRefused('not_permitted');
    dispatched
      .and('2026-03-02 09:15', by('grid-worker').accept())
      .and('2026-03-02 09:20', by('grid-worker').ask())
      .at('2026-03-02 09:30')
      .when(by('grid-worker').return())
      .isRefused('wrong_status');
  });

  test('too late where the case has climbed meanwhile: it is no longer theirs to return', () => {
    dispatched.at('2026-03-03 10:00').when(by('grid-worker').return()).isRefused('not_permitted');
    dispatched.at('2026-03-03 10:00').when(by('clerk').return()).isRefused('already_at_top');
  });
});
