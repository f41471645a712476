import { describe, expect, test } from 'vitest';

import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';

const waiting = given(aCase());
const accepted = waiting.and('2026-03-02 09:30', by('grid-worker').accept());
const fedBack = accepted.and('2026-03-02 11:00', by('grid-worker').feedback());

describe('a unit accepts a case', () => {
  test('its accept clock is met and the person who accepted holds it', () => {
    const after = waiting.at('2026-03-02 09:30').when(by('grid-worker').accept()).gives('accepted');
    expect(after).toMatchObject({ status: 'in_progress', holder: { unit: 'YX-01-01', person: 'grid-worker' } });
    expect(clocksOf(after)).toEqual({
      resolve: 'running',
      contact: 'running',
      'accept-1': 'met',
      'holding-1': 'running',
    });
  });

  test('exactly at the due time it is in time, a millisecond later it is late', () => {
    const due = waiting.state.clocks.find(({ kind }) => kind === 'accept')?.dueAt;
    expect(due).toBe(Date.parse('2026-03-02T14:00+08:00'));
    const inTime = waiting.and('2026-03-02 14:00', by('grid-worker').accept());
    expect(clocksOf(inTime.state)['accept-1']).toBe('met');
    const late = waiting.at('2026-03-02 14:00:00.001');
    late.passed({ type: 'clock_missed', data: { clock: 'accept-1' } });
    expect(clocksOf(late.when(by('grid-worker').accept()).gives('accepted'))['accept-1']).toBe('missed');
  });

  test('not twice', () => {
    accepted.at('2026-03-02 09:40').when(by('grid-lead').accept()).isRefused('wrong_status');
  });

  test('not for another unit, nor for one below', () => {
    for (const who of ['grid-worker-2', 'clerk', 'dispatcher', 'officer-urban', 'mediator'] as const)
      waiting.at('2026-03-02 09:40').when(by(who).accept()).isRefused('not_permitted');
  });

  test('not by a part-timer of the grid', () => {
    waiting.at('2026-03-02 09:40').when(by('part-timer').accept()).isRefused('not_permitted');
  });
});

describe('a lead assigns a case', () => {
  test('to a member of the holding unit', () => {
    const after = accepted.at('2026-03-02 09:40').when(by('grid-lead').assign('second-worker')).gives('assigned');
    expect(after.holder).toMatchObject({ unit: 'YX-01-01', person: 'second-worker' });
    expect(after.clocks).toEqual(accepted.state.clocks);
  });

  test('to nobody outside it', () => {
    accepted.at('2026-03-02 09:40').when(by('grid-lead').assign('clerk')).isRefused('unit_outside_area');
  });

  test('in any open status, without accepting', () => {
    const after = waiting.at('2026-03-02 09:40').when(by('grid-lead').assign('second-worker')).gives('assigned');
    expect(after.status).toBe('pending_accept');
    fedBack.at('2026-03-02 11:40').when(by('grid-lead').assign('second-worker')).gives('assigned');
  });

  test('not a worker among equals', () => {
    accepted.at('2026-03-02 09:40').when(by('grid-worker').assign('second-worker')).isRefused('not_permitted');
  });
});

describe('the holder contacts the reporter', () => {
  test('reaching the reporter stops the contact clock', () => {
    const after = accepted.at('2026-03-02 10:00').when(by('grid-worker').contact()).gives('contacted');
    expect(clocksOf(after).contact).toBe('met');
  });

  test('an attempt that reached nobody is on record, no more', () => {
    const tried = accepted.at('2026-03-02 10:00').when(by('grid-worker').contact('not_reached')).gives('contacted');
    expect(clocksOf(tried).contact).toBe('running');
  });

  test('a second contact changes no clock', () => {
    const once = accepted.and('2026-03-02 10:00', by('grid-worker').contact());
    const twice = once.and('2026-03-04 10:00', by('clerk').contact());
    expect(clocksOf(twice.state).contact).toBe('met');
  });

  test('too late, the clock is missed and the level keeps the case', () => {
    const late = accepted.at('2026-03-03 09:00:00.001');
    late.passed('due_soon', { type: 'clock_missed', data: { clock: 'contact' } }, 'climbed');
    const after = late.when(by('clerk').contact()).gives('accepted', 'contacted');
    expect(clocksOf(after).contact).toBe('missed');
  });

  test('also while the case waits for verification', () => {
    const after = fedBack.at('2026-03-02 11:30').when(by('grid-worker').contact()).gives('contacted');
    expect(after.status).toBe('awaiting_verify');
  });

  test('not by a unit that does not hold the case', () => {
    accepted.at('2026-03-02 10:00').when(by('clerk').contact()).isRefused('not_permitted');
  });
});

test('nobody is contacted about a case that nobody reported; one who gave no name may be', () => {
  const at = '2026-03-02 09:40';
  given(aCase({ reporter: 'none' }))
    .at(at)
    .when(by('grid-worker').contact())
    .isRefused('not_found');
  given(aCase({ reporter: 'anonymous' }))
    .at(at)
    .when(by('grid-worker').contact())
    .gives('accepted', 'contacted');
});

describe('a note', () => {
  test('moves nothing, and is open to everyone who may see the case', () => {
    for (const who of ['grid-worker', 'part-timer', 'clerk', 'supervisor', 'officer-urban', 'mediator'] as const) {
      const after = waiting.at('2026-03-02 09:40').when(by(who).note()).gives('noted');
      expect(after).toMatchObject({ status: 'pending_accept', version: 2, clocks: waiting.state.clocks });
    }
  });

  test('is not for who only reads', () => {
    waiting.at('2026-03-02 09:40').when(by('auditor').note()).isRefused('not_permitted');
    waiting.at('2026-03-02 09:40').when(by('admin').note()).isRefused('not_permitted');
  });
});

describe("a holder's verb while the case waits implies accepting it", () => {
  test.each([
    ['contacting', by('grid-worker').contact(), 'contacted', 'in_progress'],
    ['escalating', by('grid-worker').escalate(), 'escalated', 'pending_accept'],
    ['feeding back', by('grid-worker').feedback(), 'fed_back', 'awaiting_verify'],
  ] as const)('%s', (_, command, type, status) => {
    const after = waiting.at('2026-03-02 09:30').when(command).gives('accepted', type);
    expect(after.status).toBe(status);
    expect(clocksOf(after)['accept-1']).toBe('met');
  });

  test('a refused one accepts nothing', () => {
    waiting
      .at('2026-03-02 09:30')
      .when(by('grid-worker').escalate({ measures: [] }))
      .isRefused('measures_required');
  });
});

describe('what a message finds when it arrives', () => {
  test('another version than it expects', () => {
    const command = { ...by('grid-worker').accept(), expectedVersion: 7 };
    waiting.at('2026-03-02 09:30').when(command).isRefused('stale_version', { currentVersion: 1 });
    waiting
      .at('2026-03-02 09:30')
      .when({ ...command, expectedVersion: 1 })
      .gives('accepted');
    const old = { ...by('grid-worker').contact(), expectedVersion: 1 };
    accepted.at('2026-03-02 09:40').when(old).isRefused('stale_version', { currentVersion: 2 });
  });

  test('its id is remembered, a rung is not, and no more than 64 of them', () => {
    const { state } = accepted.at('2026-03-03 10:00');
    expect(state).toMatchObject({ version: 5, level: 'community' });
    expect(state.recentIds).toEqual(accepted.state.recentIds);
    const life = Array.from({ length: 70 }).reduce<typeof accepted>(
      (so, _, n) => so.and(`2026-03-02 10:00:${n / 1000}`, by('clerk').note()),
      waiting,
    );
    expect(new Set(life.state.recentIds).size).toBe(64);
  });
});
