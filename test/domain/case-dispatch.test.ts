import { describe, expect, test } from 'vitest';

import { staff, unit } from '../support/cast.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';

const atStreetDesk = given(aCase({ desk: 'YX', by: { person: 'dispatcher', posts: staff.dispatcher.posts } }));
const atCommunityDesk = given(aCase({ desk: 'YX-01', by: { person: 'clerk', posts: staff.clerk.posts } }));

describe('a desk dispatches a case', () => {
  test('to a grid in its area: the place is known from then on, and no form is issued', () => {
    const after = atStreetDesk
      .at('2026-03-02 09:30')
      .when(by('dispatcher').dispatch('YX-02-01'))
      .gives({ type: 'dispatched', data: { to: { code: 'YX-02-01' } } });
    expect(after).toMatchObject({
      status: 'pending_accept',
      level: 'grid',
      holder: { unit: 'YX-02-01' },
      path: unit('YX-02-01').path,
      hops: 0,
    });
    expect(clocksOf(after)).toMatchObject({ 'dispatch-1': 'met', 'accept-1': 'running', 'holding-1': 'running' });
  });

  test('to a department of the street, which has no level clock and does not change the place', () => {
    const after = atCommunityDesk
      .at('2026-03-02 09:30')
      .when(by('dispatcher-1').dispatch('YX-D-URBAN'))
      .gives('dispatched');
    expect(after).toMatchObject({ level: 'street', holder: { unit: 'YX-D-URBAN' }, path: unit('YX-01').path });
    expect(clocksOf(after)).not.toHaveProperty('holding-1');
  });

  test('to a unit elsewhere: a place that is known already stays', () => {
    const [registered] = atStreetDesk.life;
    if (registered?.type !== 'registered') throw new Error('a case begins with its registration');
    const { path } = unit('YX-01');
    const known = given([{ ...registered, data: { ...registered.data, path } }]);
    expect(known.and('2026-03-02 09:30', by('dispatcher').dispatch('YX-02-01')).state.path).toEqual(path);
  });

  test('not to a unit outside its area', () => {
    const ask = atCommunityDesk.at('2026-03-02 09:30').when(by('dispatcher-1').dispatch('YX-02-01'));
    ask.isRefused('unit_outside_area');
  });

  test('a dispatcher of the street may do it for the desk of a community, never the other way round', () => {
    const ask = by('dispatcher').dispatch('YX-01-02');
    atCommunityDesk.at('2026-03-02 09:30').when(ask).gives('dispatched');
    atStreetDesk.at('2026-03-02 09:30').when(by('dispatcher-1').dispatch('YX-01-02')).isRefused('not_permitted');
  });

  test('a case that is no longer at a desk is not dispatched again', () => {
    const lying = given(aCase()).at('2026-03-02 09:30');
    lying.when(by('dispatcher').dispatch('YX-01-02')).isRefused('wrong_status');
  });

  test('a desk that lets its hour pass has missed it, and keeps the case', () => {
    const late = atStreetDesk.at('2026-03-02 10:01');
    late.passed({ type: 'clock_missed', data: { clock: 'dispatch-1' } });
    const after = late.when(by('dispatcher').dispatch('YX-01-01')).gives('dispatched');
    expect(clocksOf(after)['dispatch-1']).toBe('missed');
  });

  test('what a case climbs from its grid after a dispatch is its first hop', () => {
    const life = atStreetDesk.and('2026-03-02 09:30', by('dispatcher').dispatch('YX-01-01')).life;
    given(life)
      .at('2026-03-03 12:00')
      .passed('clock_missed', 'due_soon', 'clock_missed', { type: 'climbed', data: { form: 1 } });
  });
});

describe('a desk rejects a case', () => {
  const proposed = atStreetDesk.and('2026-03-02 09:30', by('dispatcher').reject());

  test('one person proposes it and another confirms', () => {
    expect(proposed.state).toMatchObject({ status: 'pending_dispatch', rejectionProposedBy: 'dispatcher' });
    const after = proposed.at('2026-03-02 09:40').when(by('second-dispatcher').confirm_rejection()).gives('rejected');
    expect(after.status).toBe('rejected');
    expect(clocksOf(after)).toEqual({ resolve: 'void', contact: 'void', 'dispatch-1': 'void' });
  });

  test('the clocks run on until it is confirmed', () => {
    expect(clocksOf(proposed.state)).toEqual(clocksOf(atStreetDesk.state));
    proposed.at('2026-03-02 10:01').passed('clock_missed');
  });

  test('a clock that was missed before stays missed', () => {
    const after = proposed.at('2026-03-02 10:01').when(by('supervisor').confirm_rejection()).gives('rejected');
    expect(clocksOf(after)).toEqual({ resolve: 'void', contact: 'void', 'dispatch-1': 'missed' });
  });

  test('never by the same person twice', () => {
    proposed.at('2026-03-02 09:40').when(by('dispatcher').confirm_rejection()).isRefused('same_person');
  });

  test('there is nothing to confirm without a proposal, and nothing to propose beside one', () => {
    atStreetDesk.at('2026-03-02 09:40').when(by('dispatcher').confirm_rejection()).isRefused('wrong_status');
    proposed.at('2026-03-02 09:40').when(by('second-dispatcher').reject()).isRefused('wrong_status');
  });

  test('dispatching drops the proposal', () => {
    const after = proposed.and('2026-03-02 09:40', by('dispatcher').dispatch('YX-01-01')).state;
    expect(after).not.toHaveProperty('rejectionProposedBy');
  });

  test('not once it lies with a unit', () => {
    given(aCase()).at('2026-03-02 09:30').when(by('dispatcher').reject()).isRefused('wrong_status');
    given(aCase()).at('2026-03-02 09:30').when(by('dispatcher').confirm_rejection()).isRefused('wrong_status');
  });

  test('not by a clerk', () => {
    atCommunityDesk.at('2026-03-02 09:30').when(by('clerk').reject()).isRefused('not_permitted');
    atCommunityDesk.at('2026-03-02 09:30').when(by('clerk').confirm_rejection()).isRefused('not_permitted');
  });
});
