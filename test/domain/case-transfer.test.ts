import { describe, expect, test } from 'vitest';

import { staff } from '../support/cast.ts';
import { by, commandsOf } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';

const accepted = given(aCase()).and('2026-03-02 09:30', by('grid-worker').accept());
const fedBack = accepted.and('2026-03-02 11:00', by('grid-worker').feedback());
const verified = fedBack.and('2026-03-02 14:00', by('grid-lead').verify());
const reworking = fedBack.and('2026-03-02 14:00', by('grid-lead').verify(false));
const toNeighbour = by('dispatcher-1').transfer('YX-01-02');

describe('a dispatcher transfers a case sideways', () => {
  test('no clock starts anew but the accept clock, and it is no hop', () => {
    const after = accepted
      .at('2026-03-02 10:00')
      .when(toNeighbour)
      .gives({ type: 'transferred', data: { from: 'YX-01-01', to: { code: 'YX-01-02' } } });
    expect(after).toMatchObject({ status: 'pending_accept', level: 'grid', hops: 0, holder: { unit: 'YX-01-02' } });
    expect(clocksOf(after)).toEqual({
      resolve: 'running',
      contact: 'running',
      'accept-1': 'met',
      'holding-1': 'running',
      'accept-2': 'running',
    });
    expect(after.clocks.find(({ id }) => id === 'holding-1')).toEqual(
      accepted.state.clocks.find(({ id }) => id === 'holding-1'),
    );
  });

  test('out of a queue that nobody accepted in, the old accept clock is void', () => {
    const after = given(aCase()).and('2026-03-02 10:00', toNeighbour);
    expect(clocksOf(after.state)).toMatchObject({ 'accept-1': 'void', 'accept-2': 'running' });
  });

  test('from a desk to the desk of another community', () => {
    const desk = given(aCase({ desk: 'YX-01', by: { person: 'clerk', posts: staff.clerk.posts } }));
    const after = desk.at('2026-03-02 09:30').when(by('dispatcher').transfer('YX-02')).gives('transferred');
    expect(after).toMatchObject({ status: 'pending_accept', holder: { unit: 'YX-02' } });
    expect(clocksOf(after)).toMatchObject({ 'dispatch-1': 'met', 'accept-1': 'running', 'holding-1': 'running' });
  });

  test('from the street to a department', () => {
    const street = accepted
      .and('2026-03-02 09:40', by('grid-worker').escalate())
      .and('2026-03-02 09:50', by('clerk').escalate());
    const after = street.at('2026-03-02 10:00').when(by('dispatcher').transfer('YX-D-URBAN')).gives('transferred');
    expect(after).toMatchObject({ level: 'street', hops: 2, holder: { unit: 'YX-D-URBAN' } });
    given([...street.at('2026-03-02 10:00').when(by('dispatcher').transfer('YX-D-URBAN')).life])
      .at('2026-03-02 10:10')
      .when(by('officer-urban').feedback())
      .gives('accepted', 'fed_back');
  });

  test.each([
    ['waiting for verification', fedBack],
    ['waiting for call-back', verified],
  ])('while it is %s: the feedback did not solve it, so the total time has run on', (_, before) => {
    const after = before.at('2026-03-02 15:00').when(toNeighbour).gives('transferred');
    expect(after.status).toBe('pending_accept');
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'accept-2': 'running', 'holding-2': 'running' });
    expect(after.clocks.filter(({ kind }) => kind === 'resolve')).toEqual(
      accepted.state.clocks.filter(({ kind }) => kind === 'resolve'),
    );
    expect(
      after.clocks.filter(({ kind, state }) => ['verify', 'callback'].includes(kind) && state === 'running'),
    ).toEqual([]);
  });

  test('a rework that changes hands is still a rework, in the time it had', () => {
    const moved = reworking.and('2026-03-02 15:00', toNeighbour);
    expect(moved.state.status).toBe('pending_accept');
    expect(clocksOf(moved.state)).toMatchObject({ 'rework-1': 'running', resolve: 'running' });
    expect(clocksOf(moved.state)).not.toHaveProperty('holding-2');
  });

  test('a unit that the case climbed from loses its last word', () => {
    const moved = given(given(aCase()).at('2026-03-03 10:00').life).and(
      '2026-03-03 10:10',
      by('dispatcher').transfer('YX-02'),
    );
    moved.at('2026-03-03 10:20').when(by('grid-worker').feedback()).isRefused('not_permitted');
  });

  test('not to another level, not to the unit that holds it, not outside the area of the desk', () => {
    const now = accepted.at('2026-03-02 10:00');
    now.when(by('dispatcher').transfer('YX-02')).isRefused('unit_outside_area');
    now.when(by('dispatcher').transfer('YX-01-01')).isRefused('unit_outside_area');
    now.when(by('dispatcher-1').transfer('YX-02-01')).isRefused('unit_outside_area');
    now.when(by('dispatcher').transfer('YX-02-01')).gives('transferred');
  });

  test('the widest of several posts decides how far it may go', () => {
    const posts = [...staff['dispatcher-1'].posts, ...staff.dispatcher.posts];
    const command = commandsOf({ person: 'both', posts }).transfer('YX-02-01');
    accepted
      .at('2026-03-02 10:00')
      .when(command)
      .gives({ type: 'transferred', by: { unit: 'YX' } });
  });

  test('not by the holder, nor by the desk of another community', () => {
    accepted.at('2026-03-02 10:00').when(by('grid-worker').transfer('YX-01-02')).isRefused('not_permitted');
    accepted.at('2026-03-02 10:00').when(by('clerk').transfer('YX-01-02')).isRefused('not_permitted');
  });
});
