import { describe, expect, test } from 'vitest';

import type { CaseState } from '../../domain/case.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';

const accepted = given(aCase()).and('2026-03-02 09:10', by('grid-worker').accept());
const carded = accepted.and('2026-03-02 09:20', by('supervisor').issue_card());
const closed = given(aCase({ topic: 'consult' }))
  .and('2026-03-02 09:10', by('supervisor').issue_card())
  .and('2026-03-02 09:20', by('grid-worker').feedback());
const colours = ({ cards = [] }: CaseState) => cards.map(({ colour }) => colour);

describe('a supervisor’s card', () => {
  test('stands on the case, and moves no clock', () => {
    const after = accepted
      .at('2026-03-02 09:20')
      .when(by('supervisor').issue_card('blue'))
      .gives({ type: 'card_issued', data: { n: 1, colour: 'blue' }, by: { person: 'supervisor' } });
    expect(after.clocks).toEqual(accepted.state.clocks);
  });

  test('a second yellow one is red, and while a red one stands there is no other', () => {
    const red = carded.and('2026-03-02 09:30', by('supervisor').issue_card());
    expect(colours(red.state)).toEqual(['yellow', 'red']);
    red.at('2026-03-02 09:40').when(by('supervisor').issue_card('blue')).isRefused('wrong_status');
    const lifted = red.and('2026-03-02 09:40', by('supervisor').lift_card(2));
    expect(colours(lifted.and('2026-03-02 09:50', by('supervisor').issue_card('red')).state)).toEqual([
      'yellow',
      'red',
      'red',
    ]);
  });

  test('is nobody else’s to issue, and none is issued once the case is over', () => {
    accepted.at('2026-03-02 09:20').when(by('dispatcher').issue_card()).isRefused('not_permitted');
    closed.at('2026-03-02 09:30').when(by('supervisor').issue_card()).isRefused('wrong_status');
  });
});

describe('the reply to a card', () => {
  test('comes from the unit that holds the case, once', () => {
    const replied = carded.at('2026-03-02 09:30').when(by('grid-worker').reply_card()).gives('card_replied');
    expect(replied.cards).toMatchObject([{ n: 1, issuedAt: expect.any(Number), repliedAt: replied.lastAt }]);
    carded
      .and('2026-03-02 09:30', by('grid-worker').reply_card())
      .at('2026-03-02 09:40')
      .when(by('grid-worker').reply_card())
      .isRefused('not_found');
  });

  test('names a card that stands', () => {
    carded.at('2026-03-02 09:30').when(by('grid-worker').reply_card(2)).isRefused('not_found');
    accepted.at('2026-03-02 09:30').when(by('grid-worker').reply_card()).isRefused('not_found');
    carded.at('2026-03-02 09:30').when(by('clerk').reply_card()).isRefused('not_permitted');
  });

  test('that comes after the climb is the next holder’s to give', () => {
    const climbed = carded.at('2026-03-03 10:00');
    climbed.when(by('grid-worker').reply_card()).isRefused('not_permitted');
    climbed.when(by('clerk').reply_card()).gives('card_replied');
  });
});

describe('lifting a card', () => {
  test('takes it off, answered or not', () => {
    const lifted = carded.at('2026-03-02 09:30').when(by('supervisor').lift_card()).gives('card_lifted');
    expect(lifted.cards).toMatchObject([{ n: 1, liftedAt: lifted.lastAt }]);
  });

  test('works once, for a card that stands', () => {
    const lifted = carded.and('2026-03-02 09:30', by('supervisor').lift_card());
    lifted.at('2026-03-02 09:40').when(by('supervisor').lift_card()).isRefused('not_found');
    carded.at('2026-03-02 09:40').when(by('supervisor').lift_card(7)).isRefused('not_found');
    lifted.at('2026-03-02 09:40').when(by('grid-worker').reply_card()).isRefused('not_found');
    carded.at('2026-03-02 09:40').when(by('dispatcher').lift_card()).isRefused('not_permitted');
  });

  test('is too late once the case is over', () => {
    closed.at('2026-03-02 09:30').when(by('supervisor').lift_card()).isRefused('wrong_status');
    closed.at('2026-03-02 09:30').when(by('grid-worker').reply_card()).isRefused('wrong_status');
  });
});

describe('a reminder by hand', () => {
  test('is about the promise, and moves nothing', () => {
    const after = accepted
      .at('2026-03-02 09:20')
      .when(by('supervisor').remind())
      .gives({ type: 'reminded', data: { clock: 'resolve' } });
    expect(after.clocks).toEqual(accepted.state.clocks);
  });

  test('about the case itself while its time stands still', () => {
    const listed = accepted.and('2026-03-02 09:20', by('dispatcher').list('2026-04-01 09:00'));
    listed.at('2026-03-02 10:00').when(by('dispatcher').remind()).gives({ type: 'reminded', data: {} });
  });

  test('from the desk or a supervisor, while the case is open', () => {
    accepted.at('2026-03-02 09:20').when(by('clerk').remind()).isRefused('not_permitted');
    closed.at('2026-03-02 09:30').when(by('supervisor').remind()).isRefused('wrong_status');
  });
});

describe('the supervisor sends back what was fed back', () => {
  const fedBack = accepted.and('2026-03-02 10:00', by('grid-worker').feedback());

  test('before it was verified: the total runs on as if it had not been fed back', () => {
    const after = fedBack
      .at('2026-03-02 11:00')
      .when(by('supervisor').rework())
      .gives({ type: 'rework_started', data: { round: 1, after: 'supervisor' } });
    expect(after.status).toBe('reworking');
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'verify-1': 'met', 'rework-1': 'running' });
  });

  test('after it was verified: the total stays met', () => {
    const checked = fedBack.and('2026-03-02 10:10', by('grid-lead').verify());
    const after = checked.at('2026-03-02 11:00').when(by('supervisor').rework()).gives('rework_started');
    expect(clocksOf(after)).toMatchObject({ resolve: 'met', 'callback-1': 'met', 'rework-1': 'running' });
  });

  test('a third time too, as nobody else may', () => {
    const twice = fedBack
      .and('2026-03-02 10:10', by('grid-lead').verify(false))
      .and('2026-03-02 10:20', by('grid-worker').feedback())
      .and('2026-03-02 10:30', by('grid-lead').verify(false))
      .and('2026-03-02 10:40', by('grid-worker').feedback())
      .at('2026-03-02 11:00');
    twice.when(by('grid-lead').verify(false)).isRefused('rework_limit');
    twice.when(by('dispatcher').rework()).isRefused('not_permitted');
    twice.when(by('supervisor').rework()).gives({ type: 'rework_started', data: { round: 3 } });
  });

  test('not while it is being worked on, and too late once it is closed', () => {
    accepted.at('2026-03-02 11:00').when(by('supervisor').rework()).isRefused('wrong_status');
    closed.at('2026-03-02 11:00').when(by('supervisor').rework()).isRefused('wrong_status');
  });
});
