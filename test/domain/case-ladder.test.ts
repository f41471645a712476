import { describe, expect, test } from 'vitest';

import { by, commandsOf } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';

const inGrid = given(aCase()).and('2026-03-02 09:30', by('grid-worker').accept());
const inCommunity = inGrid
  .and('2026-03-02 11:00', by('grid-worker').escalate())
  .and('2026-03-02 11:30', by('clerk').accept());
const inStreet = inCommunity
  .and('2026-03-02 14:00', by('clerk').escalate())
  .and('2026-03-02 14:30', by('dispatcher').accept());
const dueOf = (so: typeof inGrid, id: string) => so.state.clocks.find((clock) => clock.id === id)?.dueAt;

describe('a unit escalates a case', () => {
  test('one level up, with a numbered form that says from where and how much of the total time is left', () => {
    const after = inGrid
      .at('2026-03-02 11:00')
      .when(by('grid-worker').escalate())
      .gives({
        type: 'escalated',
        data: { from: 'YX-01-01', to: { code: 'YX-01' }, form: 1, timeLeft: 'P5D', skipped: false },
      });
    expect(after).toMatchObject({ status: 'pending_accept', level: 'community', hops: 1, holder: { unit: 'YX-01' } });
    expect(after.holder).not.toHaveProperty('person');
  });

  test('the old level stops in time, the new one has its own, and the total runs on untouched', () => {
    expect(clocksOf(inCommunity.state)).toEqual({
      resolve: 'running',
      contact: 'running',
      'accept-1': 'met',
      'holding-1': 'met',
      'accept-2': 'met',
      'holding-2': 'running',
    });
    expect(dueOf(inStreet, 'resolve')).toBe(dueOf(inGrid, 'resolve'));
  });

  test('twice makes two forms, and the street has no level clock', () => {
    expect(inStreet.state).toMatchObject({ level: 'street', hops: 2, holder: { unit: 'YX', person: 'dispatcher' } });
    expect(clocksOf(inStreet.state)['holding-2']).toBe('met');
    expect(clocksOf(inStreet.state)).not.toHaveProperty('holding-3');
  });

  test.each([[[]], [['', ' ']]])('not without a measure tried (%j)', (measures) => {
    inGrid.at('2026-03-02 11:00').when(by('grid-worker').escalate({ measures })).isRefused('measures_required');
  });

  test('not above the street', () => {
    inStreet.at('2026-03-02 15:00').when(by('dispatcher').escalate()).isRefused('already_at_top');
  });

  test('not by a unit that does not hold it', () => {
    inGrid.at('2026-03-02 11:00').when(by('clerk').escalate()).isRefused('not_permitted');
    inCommunity.at('2026-03-02 12:00').when(by('grid-worker').escalate()).isRefused('not_permitted');
  });

  test('not while it waits for verification', () => {
    const fedBack = inGrid.and('2026-03-02 10:00', by('grid-worker').feedback());
    fedBack.at('2026-03-02 11:00').when(by('grid-worker').escalate()).isRefused('wrong_status');
  });
});

describe('skipping a level', () => {
  const skip = by('grid-worker').escalate({ to: 'street' });

  test('is refused on the usual track', () => {
    inGrid.at('2026-03-02 11:00').when(skip).isRefused('level_skip_not_permitted');
  });

  test.each(['urgent', 'critical'] as const)('is open to the holder of an %s case, as one form', (track) => {
    const after = given(aCase({ track }))
      .at('2026-03-02 09:05')
      .when(skip)
      .gives('accepted', {
        type: 'escalated',
        data: { to: { code: 'YX' }, form: 1, skipped: true },
      });
    expect(after).toMatchObject({ level: 'street', hops: 1 });
  });

  test('belongs to a dispatcher of the holding unit, whichever of the posts comes first', () => {
    const posts = [
      { role: 'grid_worker', unit: 'YX-01-01', area: 'YX-01-01' },
      { role: 'dispatcher', unit: 'YX-01-01', area: 'YX-01-01' },
    ] as const;
    const command = commandsOf({ person: 'both', posts }).escalate({ to: 'street' });
    inGrid
      .at('2026-03-02 11:00')
      .when(command)
      .gives({ type: 'escalated', by: { role: 'dispatcher' } });
  });

  test('belongs to a dispatcher whose area covers the holding unit, but for no other unit', () => {
    const skip = by('dispatcher').escalate({ to: 'street' });
    inGrid
      .at('2026-03-02 11:00')
      .when(skip)
      .gives({ type: 'escalated', by: { person: 'dispatcher' } });
    const elsewhere = given(aCase({ grid: 'YX-02-01' })).at('2026-03-02 11:00');
    elsewhere.when(by('dispatcher-1').escalate({ to: 'street' })).isRefused('not_permitted');
  });

  test('still needs a measure tried', () => {
    const urgent = given(aCase({ track: 'urgent' })).at('2026-03-02 09:05');
    urgent.when(by('grid-worker').escalate({ to: 'street', measures: [] })).isRefused('measures_required');
  });

  test('is no skip from the community, for whom the street is next', () => {
    const up = by('clerk').escalate({ to: 'street' });
    inCommunity
      .at('2026-03-02 14:00')
      .when(up)
      .gives({ type: 'escalated', data: { skipped: false } });
  });
});

describe('a unit pushes a case down', () => {
  test('one level down to a unit of its own, with the next form', () => {
    const after = inCommunity
      .at('2026-03-02 14:00')
      .when(by('clerk').push_down('YX-01-02'))
      .gives({ type: 'pushed_down', data: { from: 'YX-01', to: { code: 'YX-01-02' }, form: 2 } });
    expect(after).toMatchObject({ status: 'pending_accept', level: 'grid', hops: 2, holder: { unit: 'YX-01-02' } });
    expect(clocksOf(after)).toMatchObject({ 'holding-2': 'met', 'holding-3': 'running', resolve: 'running' });
  });

  test('the lower level has its own budget while the total lasts longer', () => {
    const after = inCommunity.and('2026-03-02 14:00', by('clerk').push_down('YX-01-02'));
    expect(dueOf(after, 'holding-3')).toBe(Date.parse('2026-03-03T14:00+08:00'));
  });

  test('and only what is left of the total where that ends first', () => {
    const late = inStreet.and('2026-03-09 15:00', by('dispatcher').push_down('YX-01'));
    expect(dueOf(late, 'holding-3')).toBe(dueOf(late, 'resolve'));
    expect(dueOf(late, 'resolve')).toBe(Date.parse('2026-03-09T17:30+08:00'));
  });

  test('its own budget again where the total is already over', () => {
    const over = inStreet.and('2026-03-10 09:00', by('dispatcher').push_down('YX-01'));
    expect(dueOf(over, 'holding-3')).toBe(Date.parse('2026-03-12T17:30+08:00'));
  });

  test('not below the grid, nor below a department', () => {
    inGrid.at('2026-03-02 11:00').when(by('grid-worker').push_down('YX-01-02')).isRefused('already_at_bottom');
    const housing = inStreet
      .and('2026-03-02 15:00', by('dispatcher').transfer('YX-D-HOUSING'))
      .at('2026-03-02 15:10')
      .when(by('officer-housing').push_down('YX-01'));
    housing.isRefused('already_at_bottom');
  });

  test('not past a level, not to a department, not to the grid of another community', () => {
    inStreet.at('2026-03-02 15:00').when(by('dispatcher').push_down('YX-01-01')).isRefused('unit_outside_area');
    inStreet.at('2026-03-02 15:00').when(by('dispatcher').push_down('YX-D-URBAN')).isRefused('unit_outside_area');
    inCommunity.at('2026-03-02 15:00').when(by('clerk').push_down('YX-02-01')).isRefused('unit_outside_area');
  });

  test('not by the unit below', () => {
    inCommunity.at('2026-03-02 14:00').when(by('grid-worker').push_down('YX-01-02')).isRefused('not_permitted');
  });

  test('not while it waits for call-back', () => {
    const checked = inCommunity
      .and('2026-03-02 14:00', by('clerk').feedback())
      .and('2026-03-02 15:00', by('grid-worker').verify());
    checked.at('2026-03-02 15:10').when(by('clerk').push_down('YX-01-02')).isRefused('wrong_status');
  });

  test('in the queue it implies accepting', () => {
    const waiting = inGrid.and('2026-03-02 11:00', by('grid-worker').escalate());
    waiting.at('2026-03-02 11:30').when(by('clerk').push_down('YX-01-02')).gives('accepted', 'pushed_down');
  });
});
