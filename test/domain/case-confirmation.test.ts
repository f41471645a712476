import { describe, expect, test } from 'vitest';

import { mediationState } from '../../domain/mediation.ts';
import { outlivingClock } from '../../domain/promise.ts';
import { by } from './doing.ts';
import { fireRungs, given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';
import { china, chinaText } from './china-time.ts';

const mediator = by('mediator');
const met = given(aCase({ kind: 'dispute', topic: 'parking', parties: [{ id: 'p1' }, { id: 'p2' }] }))
  .and('2026-03-02 09:10', by('grid-worker').accept())
  .and('2026-03-02 10:00', mediator.open_mediation())
  .and('2026-03-02 10:10', mediator.record_consent('p1'))
  .and('2026-03-02 10:20', mediator.record_consent('p2'))
  .and('2026-03-02 11:00', mediator.hold_session());
const settled = met.and('2026-03-03 11:00', mediator.record_outcome());
const closed = settled.and('2026-03-03 12:00', by('dispatcher').close());
const asked = closed.and('2026-03-20 10:00', mediator.apply_confirmation('2026-03-19 10:00'));

describe('the window of the court', () => {
  test('reminds on day 20 and 27 at nine, and is over after day 30', () => {
    const confirm = settled.state.clocks.find(({ kind }) => kind === 'confirm');
    expect(confirm?.pending?.map(({ rung, at }) => [rung, chinaText(at)])).toEqual([
      ['day20', '2026-03-23 09:00'],
      ['day27', '2026-03-30 09:00'],
    ]);
    expect(chinaText(confirm?.dueAt ?? null)).toBe('2026-04-03 00:00');
  });

  test('tells so of a case that is closed as of one that is open', () => {
    for (const life of [settled, closed]) {
      const told = (to: string) =>
        fireRungs(life.state, china(to))
          .filter(({ data }) => 'clock' in data && data.clock === 'confirm-1')
          .map(({ type }) => type);
      expect(told('2026-03-23 08:59')).toEqual([]);
      expect(told('2026-03-23 09:00')).toEqual(['due_soon']);
      expect(told('2026-03-30 09:00')).toEqual(['due_soon', 'due_soon']);
      expect(told('2026-04-03 00:00')).toEqual(['due_soon', 'due_soon']);
      expect(told('2026-04-03 00:00:00.001')).toEqual(['due_soon', 'due_soon', 'clock_missed']);
    }
  });

  test('is nothing to be done any more once it is over', () => {
    const followed = closed.and('2026-03-11 09:00', mediator.follow_up()).and('2026-04-02 09:00', mediator.follow_up());
    expect(outlivingClock(followed.state)?.kind).toBe('confirm');
    expect(outlivingClock(followed.at('2026-04-03 09:00').state)).toBeNull();
  });

  test('is kept by asking in time: nothing reminds any more', () => {
    expect(clocksOf(asked.state)).toMatchObject({ 'confirm-1': 'met' });
    const later = fireRungs(asked.state, china('2026-06-01 09:00'));
    expect(later.filter(({ data }) => 'clock' in data && data.clock === 'confirm-1')).toEqual([]);
  });
});

describe('both parties ask the court', () => {
  test('and later comes what it decided', () => {
    expect(asked.state.mediation && mediationState(asked.state.mediation)).toBe('agreed');
    const decided = asked.and('2026-04-10 09:00', mediator.apply_confirmation('2026-03-19 10:00', 'confirmed'));
    expect(decided.state.mediation?.confirmation).toEqual({
      appliedAt: china('2026-03-19 10:00'),
      decision: 'confirmed',
    });
    expect(decided.state.mediation && mediationState(decided.state.mediation)).toBe('confirmed');
    decided.at('2026-04-11 09:00').when(mediator.apply_confirmation('2026-03-19 10:00')).isRefused('wrong_status');
  });

  test('not after the window: what counts is when they asked, not when it is put on record', () => {
    const late = closed.at('2026-04-10 09:00');
    late.when(mediator.apply_confirmation('2026-04-03 09:00')).isRefused('deadline_passed');
    const recorded = late.when(mediator.apply_confirmation('2026-04-02 10:00')).gives('confirmation_applied');
    expect(clocksOf(recorded)).toMatchObject({ 'confirm-1': 'missed' });
  });

  test('for an agreement, through its committee', () => {
    met.at('2026-03-03 11:00').when(mediator.apply_confirmation('2026-03-03 10:00')).isRefused('wrong_status');
    met
      .and('2026-03-03 10:00', mediator.record_outcome('withdrawn'))
      .at('2026-03-03 11:00')
      .when(mediator.apply_confirmation('2026-03-03 10:30'))
      .isRefused('wrong_status');
    closed
      .at('2026-03-20 10:00')
      .when(by('dispatcher').apply_confirmation('2026-03-19 10:00'))
      .isRefused('not_permitted');
  });
});
