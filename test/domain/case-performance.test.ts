import { describe, expect, test } from 'vitest';

import { mediationState } from '../../domain/mediation.ts';
import type { CaseState } from '../../domain/case.ts';
import { outlivingClock } from '../../domain/promise.ts';
import { by } from './doing.ts';
import { otherCase } from './doing-jointly.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';

const mediator = by('mediator');
const met = given(aCase({ kind: 'dispute', topic: 'parking', parties: [{ id: 'p1' }, { id: 'p2' }] }))
  .and('2026-03-02 09:10', by('grid-worker').accept())
  .and('2026-03-02 10:00', mediator.open_mediation())
  .and('2026-03-02 10:10', mediator.record_consent('p1'))
  .and('2026-03-02 10:20', mediator.record_consent('p2'))
  .and('2026-03-05 10:00', mediator.hold_session());
const settled = met.and(
  '2026-03-05 11:00',
  mediator.record_outcome('agreed', [
    { party: 'p1', dueOn: '2026-03-20' },
    { party: 'p1', dueOn: '2026-04-20' },
  ]),
);
const closed = settled.and('2026-03-05 12:00', by('dispatcher').close());
const stateOf = ({ mediation }: CaseState) => mediation && mediationState(mediation);

describe('a dated term of an agreement', () => {
  test('is performed in time', () => {
    const after = closed
      .at('2026-03-20 09:00')
      .when(mediator.record_performance())
      .gives({ type: 'performance_recorded', data: { n: 1, performed: true } });
    expect(clocksOf(after)).toMatchObject({ 'performance:1': 'met', 'performance:2': 'running' });
    expect(stateOf(after)).toBe('agreed');
  });

  test('all of them: the agreement is performed', () => {
    const all = closed
      .and('2026-03-20 09:00', mediator.record_performance(1))
      .and('2026-04-20 09:00', mediator.record_performance(2));
    expect(stateOf(all.state)).toBe('performed');
    all.at('2026-04-21 09:00').when(mediator.record_performance(2)).isRefused('wrong_status');
  });

  test('is reminded of the day before, and is a default once its date has passed, closed or not', () => {
    for (const life of [settled, closed]) {
      const before = life
        .at('2026-03-20 23:00')
        .life.filter(({ data }) => 'clock' in data && data.clock === 'performance:1');
      expect(before.map(({ type }) => type)).toEqual(['due_soon']);
      const after = life.at('2026-03-21 00:00:00.001');
      expect(after.life.at(-1)).toMatchObject({ type: 'clock_missed', data: { clock: 'performance:1' } });
      expect(stateOf(after.state)).toBe('defaulted');
    }
  });

  test('that is performed late ends the default; its clock stays missed', () => {
    const late = closed.and('2026-03-25 09:00', mediator.record_performance());
    expect(stateOf(late.state)).toBe('agreed');
    expect(clocksOf(late.state)).toMatchObject({ 'performance:1': 'missed' });
    late.at('2026-03-26 09:00').when(mediator.record_performance()).isRefused('wrong_status');
  });

  test('is what is still to be done of a closed case, missed or not, until it is performed', () => {
    const next = ({ state }: { state: CaseState }) => outlivingClock(state)?.kind;
    const checked = closed.and('2026-03-12 09:00', mediator.follow_up());
    expect(next(closed)).toBe('followup');
    expect(next(checked)).toBe('performance:1');
    expect(outlivingClock(checked.at('2026-03-25 09:00').state)).toMatchObject({
      kind: 'performance:1',
      state: 'missed',
    });
    expect(next(checked.and('2026-03-25 09:00', mediator.record_performance()))).not.toBe('performance:1');
  });

  test('that will not be performed is a default at once, and its time runs on', () => {
    const after = closed
      .at('2026-03-10 09:00')
      .when(mediator.record_performance(1, false))
      .gives('performance_recorded');
    expect(stateOf(after)).toBe('defaulted');
    expect(clocksOf(after)).toMatchObject({ 'performance:1': 'running' });
  });

  test('is one that there is, recorded by the committee', () => {
    const now = closed.at('2026-03-20 09:00');
    now.when(mediator.record_performance(9)).isRefused('not_found');
    met.at('2026-03-05 11:00').when(mediator.record_performance()).isRefused('not_found');
    now.when(by('clerk').record_performance()).isRefused('not_permitted');
    const merged = settled.and('2026-03-06 09:00', by('dispatcher').merge(otherCase()));
    merged.at('2026-03-07 09:00').when(mediator.record_performance()).isRefused('wrong_status');
    expect(clocksOf(merged.state)).toMatchObject({
      'performance:1': 'void',
      'followup-1': 'void',
      'confirm-1': 'void',
    });
  });
});

describe('looking after an agreement', () => {
  test('after a week and after a month', () => {
    const once = closed.and('2026-03-12 09:00', mediator.follow_up());
    expect(clocksOf(once.state)).toMatchObject({ 'followup-1': 'met', 'followup-2': 'running' });
    const twice = once.and('2026-04-07 09:00', mediator.follow_up(false));
    expect(twice.state.mediation?.followUps).toBe(2);
    expect(clocksOf(twice.state)).toMatchObject({ 'followup-2': 'met' });
    twice.at('2026-04-08 09:00').when(mediator.follow_up()).isRefused('wrong_status');
  });

  test('late is late, and counts', () => {
    const late = closed.at('2026-03-13 09:00');
    expect(clocksOf(late.state)).toMatchObject({ 'followup-1': 'missed*' });
    expect(clocksOf(late.when(mediator.follow_up()).gives('followed_up'))).toMatchObject({ 'followup-1': 'missed' });
  });

  test('of an agreement, by its committee', () => {
    met.at('2026-03-06 09:00').when(mediator.follow_up()).isRefused('wrong_status');
    closed.at('2026-03-12 09:00').when(by('clerk').follow_up()).isRefused('not_permitted');
  });
});
