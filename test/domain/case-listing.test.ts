import { describe, expect, test } from 'vitest';

import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clockIn, clocksOf, dueTimes } from './some-case.ts';

const accepted = given(aCase())
  .and('2026-03-02 09:30', by('grid-worker').accept())
  .and('2026-03-02 09:40', by('grid-worker').contact());
const listed = accepted.and('2026-03-02 11:00', by('dispatcher').list('2026-04-01 09:00'));
const joint = given(aCase({ track: 'joint' })).and('2026-03-02 09:30', by('grid-worker').escalate());

describe('a desk lists a case', () => {
  test('with reason, owner and review date; its times stand still', () => {
    const after = accepted
      .at('2026-03-02 11:00')
      .when(by('dispatcher').list('2026-04-01 09:00', 'season'))
      .gives({ type: 'listed', data: { reason: 'season', owner: 'clerk' } });
    expect(after.status).toBe('listed');
    expect(clocksOf(after)).toMatchObject({ resolve: 'paused', 'holding-1': 'paused', 'review-1': 'running' });
    expect(dueTimes(after)).toMatchObject({ resolve: null, 'holding-1': null, 'review-1': '2026-04-02 00:00' });
  });

  test('so may a clerk whose community holds it, and a supervisor', () => {
    const held = accepted
      .and('2026-03-02 10:00', by('grid-worker').escalate())
      .and('2026-03-02 10:10', by('clerk').accept());
    held.at('2026-03-02 11:00').when(by('clerk').list('2026-04-01 09:00')).gives('listed');
    held.at('2026-03-02 11:00').when(by('supervisor').list('2026-04-01 09:00')).gives('listed');
    accepted.at('2026-03-02 11:00').when(by('clerk').list('2026-04-01 09:00')).isRefused('not_permitted');
  });

  test('for no reason but those of its row', () => {
    const now = accepted.at('2026-03-02 11:00');
    now.when(by('dispatcher').list('2026-04-01 09:00', 'whim')).isRefused('listing_reason_not_allowed');
  });

  test.each([
    ['a question', { topic: 'consult' }],
    ['a petition', { topic: 'petition' }],
    ['an urgent case', { track: 'urgent' }],
    ['a dispute', { kind: 'dispute', topic: 'noise' }],
  ] as const)('%s is never listed', (_, what) => {
    const life = given(aCase(what)).and('2026-03-02 09:10', by('grid-worker').accept());
    life.at('2026-03-02 09:20').when(by('dispatcher').list('2026-04-01 09:00')).isRefused('listing_reason_not_allowed');
  });

  test('where the row leaves it to the street, neither the community’s clerk nor its desk', () => {
    const held = joint.and('2026-03-02 10:10', by('clerk').accept()).at('2026-03-02 11:00');
    held.when(by('clerk').list('2026-04-01 09:00')).isRefused('not_permitted');
    held.when(by('dispatcher-1').list('2026-04-01 09:00')).isRefused('not_permitted');
    held.when(by('dispatcher').list('2026-04-01 09:00')).gives('listed');
  });

  test('a milestone that is waited for stands still as well', () => {
    const life = joint
      .and('2026-03-02 10:10', by('clerk').accept())
      .and('2026-03-02 11:00', by('dispatcher').list('2026-03-05 09:00'));
    expect(clocksOf(life.state)).toMatchObject({ 'milestone:plan': 'paused', resolve: 'paused', contact: 'running' });
    const after = life.at('2026-03-04 18:00').when(by('dispatcher').unlist()).gives('unlisted');
    // Tuesday and Wednesday were lost of its five days.
    expect(dueTimes(after)['milestone:plan']).toBe('2026-03-11 17:30');
  });

  test('not before it is accepted, and not twice', () => {
    given(aCase()).at('2026-03-02 09:10').when(by('dispatcher').list('2026-04-01 09:00')).isRefused('wrong_status');
    listed.at('2026-03-03 09:00').when(by('dispatcher').list('2026-04-01 09:00')).isRefused('wrong_status');
  });

  test('until tomorrow at the least and for ten years at the most', () => {
    const soon = accepted.and('2026-03-02 11:00', by('dispatcher').list('2026-03-02 12:00'));
    expect(dueTimes(soon.state)['review-1']).toBe('2026-03-04 00:00');
    const never = accepted.and('2026-03-02 11:00', by('dispatcher').list('9999-12-31 09:00'));
    expect(clockIn(never.state, 'review-1').budget).toBe(3650);
  });
});

describe('a listed case goes on', () => {
  test('when it is taken off the list: the rest is laid out from then', () => {
    const after = listed.at('2026-03-16 09:00').when(by('dispatcher').unlist()).gives('unlisted');
    expect(after.status).toBe('in_progress');
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'holding-1': 'running', 'review-1': 'met' });
    // Six of the grid's eight hours are left on Monday the 16th, and all five days.
    expect(dueTimes(after)).toMatchObject({ 'holding-1': '2026-03-16 16:00', resolve: '2026-03-20 17:30' });
  });

  test('by itself once the review date is over', () => {
    const after = listed.at('2026-04-02 00:00:00.001').passed({ type: 'unlisted', data: { clock: 'review-1' } });
    expect(after.status).toBe('in_progress');
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'review-1': 'missed' });
    listed.at('2026-04-02 00:00').when(by('dispatcher').unlist()).gives('unlisted');
  });

  test('a rework goes back to the rework', () => {
    const after = accepted
      .and('2026-03-02 10:00', by('grid-worker').feedback())
      .and('2026-03-02 10:10', by('grid-lead').verify(false))
      .and('2026-03-02 11:00', by('dispatcher').list('2026-03-03 09:00'))
      .and('2026-03-02 12:00', by('supervisor').unlist());
    expect(after.state.status).toBe('reworking');
  });

  test('not by whoever only holds it, and not one that is not listed', () => {
    listed.at('2026-03-03 09:00').when(by('grid-worker').unlist()).isRefused('not_permitted');
    accepted.at('2026-03-02 10:00').when(by('dispatcher').unlist()).isRefused('wrong_status');
  });

  test('ten months on the list, reviewed each month, cost none of its five days', () => {
    let life = accepted.and('2026-03-02 11:00', by('dispatcher').list('2026-04-02 09:00'));
    for (const month of [4, 5, 6, 7, 8, 9, 10, 11]) {
      const [now, next] = [month, month + 1].map((n) => String(n).padStart(2, '0'));
      life = life
        .and(`2026-${now}-01 08:00`, by('dispatcher').unlist())
        .and(`2026-${now}-01 08:00`, by('dispatcher').list(`2026-${next}-02 09:00`));
    }
    const after = life.at('2026-12-03 00:00:00.001').state;
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'holding-1': 'running', 'review-9': 'missed' });
    expect(dueTimes(after)).toMatchObject({ 'holding-1': '2026-12-03 15:30', resolve: '2026-12-09 17:30' });
    expect(clockIn(after, 'resolve').firedRungs).toEqual([]);
  });
});
