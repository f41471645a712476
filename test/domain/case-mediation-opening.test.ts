import { describe, expect, test } from 'vitest';

import { mediationState } from '../../domain/mediation.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf, dueTimes } from './some-case.ts';

const dispute = given(aCase({ kind: 'dispute', topic: 'parking', parties: [{ id: 'p1' }, { id: 'p2' }] }));
const accepted = dispute.and('2026-03-02 09:10', by('grid-worker').accept());
const opened = accepted.and('2026-03-02 10:00', by('mediator').open_mediation());
const request = given(aCase()).at('2026-03-02 09:10');
const failed = opened.and('2026-03-02 10:30', by('mediator').record_consent('p1', false));

describe('the parties of a dispute', () => {
  test('are known from the registration, and one more joins', () => {
    const after = accepted.at('2026-03-02 09:20').when(by('grid-worker').add_party('p3')).gives('party_added');
    expect(after.parties).toEqual([{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }]);
    expect(after.clocks).toEqual(accepted.state.clocks);
  });

  test('once each, in a dispute, before there is an outcome', () => {
    accepted.at('2026-03-02 09:20').when(by('grid-worker').add_party('p2')).isRefused('wrong_status');
    request.when(by('grid-worker').add_party()).isRefused('wrong_status');
    failed.at('2026-03-02 11:00').when(by('grid-worker').add_party('p3')).isRefused('wrong_status');
    accepted.at('2026-03-02 09:20').when(by('grid-worker-2').add_party()).isRefused('not_permitted');
  });
});

describe('the risk of a dispute', () => {
  test('is graded, and graded again', () => {
    const red = accepted.and('2026-03-02 09:20', by('clerk').set_risk('red', true));
    expect(red.state.risk).toEqual({ colour: 'red', violence: true });
    expect(red.and('2026-03-02 09:30', by('clerk').set_risk('green')).state.risk).toEqual({ colour: 'green' });
    expect(red.state.clocks).toEqual(accepted.state.clocks);
  });

  test('is that of a dispute, from near by', () => {
    request.when(by('grid-worker').set_risk()).isRefused('wrong_status');
    accepted.at('2026-03-02 09:20').when(by('clerk-2').set_risk()).isRefused('not_permitted');
  });
});

describe('a committee takes a dispute up', () => {
  test('the holder stays; its time stops, and that of the mediation runs', () => {
    const after = accepted.at('2026-03-02 10:00').when(by('mediator').open_mediation()).gives('mediation_opened');
    expect(after).toMatchObject({
      status: 'in_progress',
      holder: { unit: 'YX-01-01' },
      mediation: { committee: 'YX-M' },
    });
    expect(clocksOf(after)).toMatchObject({
      'holding-1': 'met',
      'mediate-1': 'running',
      'milestone:mediation_opened': 'met',
      resolve: 'running',
    });
    expect(dueTimes(after)['mediate-1']).toBe('2026-04-02 00:00');
    expect(after.mediation && mediationState(after.mediation)).toBe('applied');
  });

  test('with the mediator whom the parties chose, of that committee', () => {
    const now = accepted.at('2026-03-02 10:00');
    const chosen = now.when(by('mediator').open_mediation('mediator')).gives('mediation_opened');
    expect(chosen.mediation?.mediator).toBe('mediator');
    now.when(by('mediator').open_mediation('clerk')).isRefused('unit_outside_area');
  });

  test('of its street, and a unit that mediates', () => {
    const told = by('mediator').open_mediation();
    const committee = { code: 'QH-M', level: 'street', path: { street: 'QH' } } as const;
    const abroad = { ...told, verb: 'open_mediation', args: {}, facts: { committee, time: '30cd' } } as const;
    accepted.at('2026-03-02 10:00').when(abroad).isRefused('unit_outside_area');
    const department = by('mediator').open_mediation(undefined, 'YX-D-URBAN', true);
    accepted.at('2026-03-02 10:00').when(department).isRefused('unit_outside_area');
  });

  test('and no other matter, nor twice', () => {
    request.when(by('mediator').open_mediation()).isRefused('wrong_status');
    opened.at('2026-03-02 11:00').when(by('mediator').open_mediation()).isRefused('wrong_status');
    accepted.at('2026-03-02 10:00').when(by('clerk').open_mediation()).isRefused('not_permitted');
  });

  test('also when it has climbed; and then it climbs no more', () => {
    const climbed = dispute.at('2026-03-03 10:00');
    expect(climbed.state.holder.unit).toBe('YX-01');
    const late = given(climbed.life).and('2026-03-03 10:00', by('mediator').open_mediation());
    expect(late.at('2026-12-01 09:00').state.holder.unit).toBe('YX-01');
  });

  test('while its time stands still: that of the mediation stands still with it', () => {
    const asked = accepted.and('2026-03-02 09:20', by('grid-worker').ask());
    const after = asked.at('2026-03-02 10:00').when(by('mediator').open_mediation()).gives('mediation_opened');
    expect(clocksOf(after)).toMatchObject({ resolve: 'paused', 'mediate-1': 'paused', 'holding-1': 'met' });
  });

  test('is not fed back meanwhile', () => {
    opened.at('2026-03-02 11:00').when(by('grid-worker').feedback()).isRefused('wrong_status');
  });

  test('again, after one that came to nothing', () => {
    const again = failed.and('2026-03-03 10:00', by('mediator').open_mediation());
    expect(again.state.mediation?.parties).toEqual([{ id: 'p1' }, { id: 'p2' }]);
    expect(clocksOf(again.state)).toMatchObject({ 'mediate-1': 'void', 'mediate-2': 'running' });
  });
});

describe('what a party says about being mediated', () => {
  const now = opened.at('2026-03-02 10:30');

  test('yes: the mediation begins once all have said so', () => {
    const one = opened.and('2026-03-02 10:30', by('mediator').record_consent('p1'));
    expect(one.state.mediation && mediationState(one.state.mediation)).toBe('applied');
    const both = one.at('2026-03-02 10:40').when(by('mediator').record_consent('p2')).gives('consent_recorded');
    expect(both.mediation && mediationState(both.mediation)).toBe('in_mediation');
  });

  test('no: that ends it, with the notice of other ways, and the level has its time anew', () => {
    const after = now.when(by('mediator').record_consent('p2', false)).gives('consent_recorded', {
      type: 'outcome_recorded',
      data: { outcome: 'terminated', remedies: true, because: 'consent_refused' },
    });
    expect(after.mediation && mediationState(after.mediation)).toBe('terminated');
    expect(clocksOf(after)).toMatchObject({ 'mediate-1': 'void', 'holding-2': 'running', resolve: 'running' });
  });

  test('no, while the case is suspended: the level’s time stands still as well', () => {
    const asked = opened.and('2026-03-02 10:20', by('grid-worker').ask());
    const after = asked
      .at('2026-03-02 10:30')
      .when(by('mediator').record_consent('p2', false))
      .gives('consent_recorded', 'outcome_recorded');
    expect(clocksOf(after)).toMatchObject({ 'holding-2': 'paused', resolve: 'paused' });
  });

  test('no, at a desk: nobody holds it there', () => {
    const desk = given(aCase({ kind: 'dispute', topic: 'parking', parties: [{ id: 'p1' }], desk: 'YX-01' }));
    const after = desk
      .and('2026-03-02 09:10', by('mediator').open_mediation())
      .and('2026-03-02 09:20', by('mediator').record_consent('p1', false)).state;
    expect(Object.keys(clocksOf(after)).filter((id) => id.startsWith('holding'))).toEqual([]);
  });

  test('is that of a known party, while it is asked', () => {
    now.when(by('mediator').record_consent('p9')).isRefused('not_found');
    now.when(by('clerk').record_consent()).isRefused('not_permitted');
    accepted.at('2026-03-02 10:30').when(by('mediator').record_consent()).isRefused('wrong_status');
    failed.at('2026-03-02 11:00').when(by('mediator').record_consent('p2')).isRefused('consent_refused');
  });

  test('comes too late after an outcome', () => {
    const over = opened.and('2026-03-02 10:30', by('mediator').record_outcome('withdrawn'));
    over.at('2026-03-02 10:40').when(by('mediator').record_consent('p1')).isRefused('wrong_status');
    over.at('2026-03-02 10:40').when(by('mediator').hold_session()).isRefused('consent_missing');
  });
});
