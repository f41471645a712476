import { describe, expect, test } from 'vitest';

import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf, dueTimes } from './some-case.ts';

const accepted = given(aCase()).and('2026-03-02 09:10', by('grid-worker').accept());
const objected = accepted.and('2026-03-02 09:30', by('grid-worker').object());

describe('the receiver objects', () => {
  test('and keeps the case until that is ruled, within a working day', () => {
    const after = accepted.at('2026-03-02 09:30').when(by('grid-worker').object()).gives('objected');
    expect(after).toMatchObject({ status: 'in_progress', holder: { unit: 'YX-01-01' }, objectedBy: 'grid-worker' });
    expect(dueTimes(after)).toMatchObject({ 'objection-1': '2026-03-03 17:30', resolve: '2026-03-09 17:30' });
    expect(clocksOf(after)).toMatchObject({ 'holding-1': 'running' });
  });

  test('once at a time', () => {
    objected.at('2026-03-02 09:40').when(by('grid-worker').object()).isRefused('wrong_status');
  });

  test('not after a ruling', () => {
    const dismissed = objected.and('2026-03-02 10:00', by('dispatcher').adjudicate(false));
    dismissed.at('2026-03-02 10:10').when(by('grid-worker').object()).isRefused('adjudicated');
    const given_ = objected.and('2026-03-02 10:00', by('dispatcher').adjudicate(true, 'YX-02-01'));
    given_.at('2026-03-02 10:10').when(by('grid-worker-2').object()).isRefused('adjudicated');
  });

  test('not who does not hold it', () => {
    accepted.at('2026-03-02 09:30').when(by('clerk').object()).isRefused('not_permitted');
  });
});

describe('the desk rules', () => {
  const now = objected.at('2026-03-02 10:00');

  test('dismissed: it stays, and only the objection ends', () => {
    const after = now.when(by('dispatcher').adjudicate(false)).gives({ type: 'adjudicated', data: { upheld: false } });
    expect(after).toMatchObject({ status: 'in_progress', holder: { unit: 'YX-01-01' }, adjudicated: true });
    expect(after.objectedBy).toBeUndefined();
    expect(clocksOf(after)).toEqual({
      resolve: 'running',
      contact: 'running',
      'accept-1': 'met',
      'holding-1': 'running',
      'objection-1': 'met',
    });
  });

  test('upheld, with the unit whose it is: as dispatched there, the total untouched', () => {
    const after = now
      .when(by('dispatcher').adjudicate(true, 'YX-02-01'))
      .gives({ type: 'adjudicated', data: { upheld: true, from: 'YX-01-01', to: { code: 'YX-02-01' } } });
    expect(after).toMatchObject({ status: 'pending_accept', holder: { unit: 'YX-02-01' }, adjudicated: true });
    expect(clocksOf(after)).toMatchObject({ 'accept-2': 'running', 'holding-1': 'met', 'holding-2': 'running' });
    expect(dueTimes(after)['resolve']).toBe('2026-03-09 17:30');
  });

  test('upheld without one: back to the desk', () => {
    const after = now.when(by('dispatcher').adjudicate(true)).gives('adjudicated', 'returned');
    expect(after).toMatchObject({ status: 'pending_dispatch', holder: { unit: 'YX' } });
    expect(clocksOf(after)).toMatchObject({ 'objection-1': 'met', 'dispatch-1': 'running', 'holding-1': 'met' });
    expect(after.objectedBy).toBeUndefined();
  });

  test('for a unit of its own area, and not for the one that objected', () => {
    now.when(by('dispatcher-1').adjudicate(true, 'YX-02-01')).isRefused('unit_outside_area');
    now.when(by('dispatcher').adjudicate(true, 'YX-01-01')).isRefused('unit_outside_area');
    now.when(by('dispatcher-1').adjudicate(true, 'YX-D-URBAN')).gives('adjudicated');
  });

  test('never who objected, nor where nobody did', () => {
    given(aCase({ grid: 'YX-03-01' }))
      .and('2026-03-02 09:10', by('one-for-all').object())
      .at('2026-03-02 09:20')
      .when(by('one-for-all').adjudicate(false))
      .isRefused('same_person');
    accepted.at('2026-03-02 10:00').when(by('dispatcher').adjudicate(false)).isRefused('wrong_status');
    now.when(by('clerk').adjudicate(false)).isRefused('not_permitted');
  });

  test('a ruling that comes after the climb has nothing to rule on: the objection lapsed with the hand-over', () => {
    const late = objected.at('2026-03-03 10:00');
    late.passed('due_soon', 'clock_missed', 'climbed');
    expect(clocksOf(late.state)).toMatchObject({ 'objection-1': 'void' });
    late.when(by('dispatcher').adjudicate(false)).isRefused('wrong_status');
  });

  test('and so it is after the feedback', () => {
    const fedBack = objected.and('2026-03-02 09:40', by('grid-worker').feedback());
    expect(clocksOf(fedBack.state)).toMatchObject({ 'objection-1': 'void' });
    fedBack.at('2026-03-02 10:00').when(by('dispatcher').adjudicate(true)).isRefused('wrong_status');
  });

  test('nobody rules in time: that is on record, and a late ruling counts', () => {
    const petition = given(aCase({ topic: 'petition' })).and('2026-03-02 09:30', by('grid-worker').object());
    const late = petition.at('2026-03-04 09:00');
    expect(clocksOf(late.state)).toMatchObject({ 'objection-1': 'missed*' });
    expect(clocksOf(late.when(by('dispatcher').adjudicate(false)).gives('adjudicated'))).toMatchObject({
      'objection-1': 'missed',
    });
  });
});

describe('a ruling while the case is suspended ends the suspension', () => {
  const asked = objected.and('2026-03-02 09:40', by('grid-worker').ask());
  const listed = objected.and('2026-03-02 09:40', by('dispatcher').list('2026-04-01 09:00'));

  test('for the unit whose it is', () => {
    const after = asked.at('2026-03-02 10:40').when(by('dispatcher').adjudicate(true, 'YX-02-01')).gives('adjudicated');
    expect(after.status).toBe('pending_accept');
    expect(clocksOf(after)).toMatchObject({ 'info-1': 'void', resolve: 'running', 'holding-2': 'running' });
  });

  test('and on the way back to the desk', () => {
    const after = listed
      .at('2026-03-02 10:40')
      .when(by('dispatcher').adjudicate(true))
      .gives('adjudicated', 'returned');
    expect(after.status).toBe('pending_dispatch');
    expect(after.listing).toBeUndefined();
    expect(clocksOf(after)).toMatchObject({ 'review-1': 'void', resolve: 'running' });
  });

  test('a dismissed one leaves it as it is', () => {
    const after = listed.at('2026-03-02 10:40').when(by('dispatcher').adjudicate(false)).gives('adjudicated');
    expect(after.status).toBe('listed');
    expect(clocksOf(after)).toMatchObject({ 'review-1': 'running', resolve: 'paused' });
  });
});
