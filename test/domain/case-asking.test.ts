import { describe, expect, test } from 'vitest';

import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf, dueTimes } from './some-case.ts';

// Registered on Monday at 09:00: the grid has until Tuesday 09:00, the whole case until Monday 9 March, 17:30.
const accepted = given(aCase()).and('2026-03-02 09:30', by('grid-worker').accept());
const asked = accepted.and('2026-03-02 11:00', by('grid-worker').ask());

describe('the holder asks the reporter', () => {
  test('the times of the level and of the case stand still, that of the answer runs; the contact clock is not concerned', () => {
    expect(asked.state).toMatchObject({ status: 'awaiting_info', asked: true, holder: { unit: 'YX-01-01' } });
    expect(clocksOf(asked.state)).toEqual({
      resolve: 'paused',
      contact: 'running',
      'accept-1': 'met',
      'holding-1': 'paused',
      'info-1': 'running',
    });
    expect(dueTimes(asked.state)).toMatchObject({ resolve: null, 'holding-1': null, 'info-1': '2026-03-09 17:30' });
  });

  test('once per case', () => {
    const again = asked.and('2026-03-02 11:10', by('grid-worker').answer()).at('2026-03-02 11:20');
    again.when(by('grid-worker').ask()).isRefused('information_already_asked');
  });

  test('by nobody else', () => {
    accepted.at('2026-03-02 11:00').when(by('clerk').ask()).isRefused('not_permitted');
  });

  test('of a case that waits for acceptance, which implies accepting it', () => {
    const after = given(aCase())
      .at('2026-03-02 09:10')
      .when(by('grid-worker').ask())
      .gives('accepted', 'information_requested');
    expect(after).toMatchObject({ status: 'awaiting_info', holder: { person: 'grid-worker' } });
    expect(clocksOf(after)).toMatchObject({ 'accept-1': 'met', 'holding-1': 'paused', resolve: 'paused' });
  });

  test('exactly when the level’s time is over it changes nothing for that level, which hands the case up', () => {
    const late = accepted
      .and('2026-03-02 09:40', by('grid-worker').contact())
      .and('2026-03-03 09:00', by('grid-worker').ask());
    expect(clocksOf(late.state)).toMatchObject({ resolve: 'paused', 'holding-1': 'running' });
    const after = late.at('2026-03-03 09:00:00.001').passed('climbed');
    expect(after).toMatchObject({ status: 'pending_accept', holder: { unit: 'YX-01' } });
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'holding-1': 'missed', 'info-1': 'void' });
    given(late.at('2026-03-03 09:00:00.001').life)
      .at('2026-03-03 09:10')
      .when(by('grid-worker').answer())
      .isRefused('wrong_status');
  });
});

describe('the answer', () => {
  test('lets the rest run from then on', () => {
    const after = asked
      .at('2026-03-04 11:00')
      .when(by('grid-worker').answer())
      .gives({
        type: 'information_given',
        data: { answered: true },
      });
    expect(after.status).toBe('in_progress');
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'holding-1': 'running', 'info-1': 'met' });
    // Two of eight hours were used; of the five days Tuesday was lost.
    expect(dueTimes(after)).toMatchObject({ 'holding-1': '2026-03-05 09:00', resolve: '2026-03-10 17:30' });
  });

  test('after a quarter of a second costs a quarter of a second, and no day', () => {
    const after = asked.at('2026-03-02 11:00:00.250').when(by('grid-worker').answer()).gives('information_given');
    expect(dueTimes(after)).toMatchObject({ 'holding-1': '2026-03-03 09:00:00.250', resolve: '2026-03-09 17:30' });
  });

  test('reaches whoever is near', () => {
    for (const who of ['second-worker', 'grid-lead', 'clerk', 'dispatcher'] as const)
      asked.at('2026-03-02 15:00').when(by(who).answer()).gives('information_given');
  });

  test('not another grid or a supervisor', () => {
    for (const who of ['grid-worker-2', 'supervisor', 'officer-urban'] as const)
      asked.at('2026-03-02 15:00').when(by(who).answer()).isRefused('not_permitted');
  });

  test('at the last instant it is in time; after it the case goes on without', () => {
    const contacted = accepted
      .and('2026-03-02 09:40', by('grid-worker').contact())
      .and('2026-03-02 11:00', by('grid-worker').ask());
    const last = contacted.at('2026-03-09 17:30').when(by('grid-worker').answer()).gives('information_given');
    expect(clocksOf(last)['info-1']).toBe('met');
    const after = contacted
      .at('2026-03-09 17:30:00.001')
      .passed({ type: 'information_given', data: { answered: false, clock: 'info-1' }, by: { system: 'timer' } });
    expect(after.status).toBe('in_progress');
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'holding-1': 'running', 'info-1': 'missed' });
    given(contacted.at('2026-03-09 17:30:00.001').life)
      .at('2026-03-09 17:31')
      .when(by('grid-worker').answer())
      .isRefused('wrong_status');
  });

  test('in a rework it goes back to the rework, whose own time has run on', () => {
    const reworking = accepted
      .and('2026-03-02 10:00', by('grid-worker').feedback())
      .and('2026-03-02 10:10', by('grid-lead').verify(false));
    const waits = reworking.and('2026-03-02 11:00', by('grid-worker').ask());
    expect(clocksOf(waits.state)).toMatchObject({ resolve: 'paused', 'rework-1': 'running' });
    const after = waits.at('2026-03-02 12:00').when(by('grid-worker').answer()).gives('information_given');
    expect(after.status).toBe('reworking');
  });
});

describe('while the reporter is asked', () => {
  test('a desk hands the case on: the question has lapsed and the time runs', () => {
    const after = asked.at('2026-03-02 14:00').when(by('dispatcher').transfer('YX-01-02')).gives('transferred');
    expect(after.status).toBe('pending_accept');
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'holding-1': 'running', 'info-1': 'void' });
  });

  test('nothing is fed back', () => {
    asked.at('2026-03-02 14:00').when(by('grid-worker').feedback()).isRefused('wrong_status');
  });

  test('withdrawn, every clock ends without a verdict', () => {
    const after = asked.at('2026-03-02 14:00').when(by('grid-worker').withdraw()).gives('withdrawn');
    expect(clocksOf(after)).toMatchObject({ resolve: 'void', 'holding-1': 'void', 'info-1': 'void' });
  });
});

describe.each([
  ['R1', { topic: 'help', track: 'critical' }],
  ['R2', { kind: 'hazard', topic: 'elevator_entrapment' }],
  ['R3w', { kind: 'hazard', topic: 'pipe_burst' }],
  ['R3g', { kind: 'hazard', topic: 'gas_leak' }],
  ['R4', { kind: 'hazard', topic: 'manhole_damage' }],
  ['R5', { topic: 'help', track: 'urgent' }],
  ['R5t', { topic: 'utility_supply' }],
] as const)('%s never pauses', (row, what) => {
  const danger = given(aCase(what)).and('2026-03-02 09:01', by('grid-worker').accept());
  const waits = danger.and('2026-03-02 09:02', by('grid-worker').ask());

  test('though the reporter may be asked', () => {
    expect(danger.state.rules.row.id).toBe(row);
    expect(waits.state.status).toBe('awaiting_info');
    expect(clocksOf(waits.state)).toEqual({ ...clocksOf(danger.state), 'info-1': 'running' });
    expect(dueTimes(waits.state)).toMatchObject(dueTimes(danger.state));
  });

  test('its level’s time runs out and climbs all the same', () => {
    const climbed = given(waits.at('2026-03-02 13:30').life).state;
    expect(climbed.hops).toBeGreaterThan(0);
    expect(climbed.status).toBe('pending_accept');
    expect(clocksOf(climbed)['info-1']).toBe('void');
  });
});
