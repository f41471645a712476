import { describe, expect, test } from 'vitest';

import { mediationState } from '../../domain/mediation.ts';
import { china } from './china-time.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clockIn, clocksOf, dueTimes } from './some-case.ts';

const mediator = by('mediator');
const opened = given(aCase({ kind: 'dispute', topic: 'parking', parties: [{ id: 'p1' }, { id: 'p2' }] }))
  .and('2026-03-02 09:10', by('grid-worker').accept())
  .and('2026-03-02 10:00', mediator.open_mediation());
const half = opened.and('2026-03-02 10:10', mediator.record_consent('p1'));
const consented = half.and('2026-03-02 10:20', mediator.record_consent('p2'));
const met = consented.and('2026-03-05 10:00', mediator.hold_session());
const refused = opened.and('2026-03-02 10:10', mediator.record_consent('p1', false));
const now = met.at('2026-03-05 11:00');
const instalments = [{ party: 'p1', dueOn: '2026-03-20' }, { party: 'p1', dueOn: '2026-04-20' }, { party: 'p2' }];

describe('a session', () => {
  test('is held once all have consented, by members of the committee, and is put on file', () => {
    const after = consented
      .at('2026-03-05 10:00')
      .when(mediator.hold_session(['p1'], ['p2']))
      .gives({ type: 'session_held', data: { n: 1, mediators: ['mediator'], present: ['p1'] } });
    expect(after.clocks).toEqual(consented.at('2026-03-05 10:00').state.clocks);
    const filed = met.at('2026-03-05 12:00').when(mediator.record_session()).gives('session_recorded');
    expect(filed.mediation?.sessions).toMatchObject([{ n: 1, recorded: true }]);
  });

  test('not before each party has consented', () => {
    opened.at('2026-03-05 10:00').when(mediator.hold_session()).isRefused('consent_missing');
    half.at('2026-03-05 10:00').when(mediator.hold_session()).isRefused('consent_missing');
    refused.at('2026-03-05 10:00').when(mediator.hold_session()).isRefused('consent_refused');
    const joined = met.and('2026-03-05 12:00', by('clerk').add_party('p3'));
    joined.at('2026-03-05 13:00').when(mediator.hold_session()).isRefused('consent_missing');
  });

  test('names the parties that there are, and mediators of the committee', () => {
    const at = consented.at('2026-03-05 10:00');
    at.when(mediator.hold_session(['p9'])).isRefused('not_found');
    at.when(mediator.hold_session(['p1'], ['p2'], ['clerk'])).isRefused('unit_outside_area');
    at.when(by('clerk').hold_session()).isRefused('not_permitted');
    now.when(mediator.record_session(7)).isRefused('not_found');
    at.when(mediator.record_session()).isRefused('not_found');
  });

  test('comes too late after the outcome; its record does not, even once the case is closed', () => {
    const over = met
      .and('2026-03-05 11:00', mediator.record_outcome())
      .and('2026-03-05 12:00', by('dispatcher').close());
    over.at('2026-03-05 13:00').when(mediator.hold_session()).isRefused('wrong_status');
    over.at('2026-03-05 13:00').when(mediator.record_session()).gives('session_recorded');
    const settled = met.and('2026-03-05 11:00', mediator.record_outcome());
    settled.at('2026-03-05 11:10').when(mediator.hold_session()).isRefused('wrong_status');
  });
});

describe('more days for the mediation', () => {
  test('by consent of every party', () => {
    const after = now.when(mediator.extend_mediation()).gives({ type: 'mediation_extended', data: { days: 10 } });
    expect(clockIn(after, 'mediate-1')).toMatchObject({ budget: 40, extendedDays: 10, generation: 2 });
    expect(dueTimes(after)).toMatchObject({ 'mediate-1': '2026-04-14 00:00', resolve: dueTimes(met.state)['resolve'] });
    now.when(mediator.extend_mediation(['p1'])).isRefused('consent_missing');
  });

  test('before it runs out', () => {
    const last = given(met.at('2026-04-01 23:00').life);
    last.at('2026-04-02 00:00').when(mediator.extend_mediation()).gives('mediation_extended');
    const late = last.at('2026-04-02 00:00:00.001');
    late.when(mediator.extend_mediation()).isRefused('deadline_passed');
    expect(clocksOf(late.state)).toMatchObject({ 'mediate-1': 'missed*' });
    now.when(mediator.extend_mediation(['p1', 'p2'], 4000)).isRefused('deadline_passed');
  });

  test('while it is mediated', () => {
    refused.at('2026-03-05 11:00').when(mediator.extend_mediation()).isRefused('wrong_status');
    now.when(by('clerk').extend_mediation()).isRefused('not_permitted');
  });
});

describe('an agreement', () => {
  test('starts the time of each dated term, two looks after it, and the window of the court', () => {
    const after = now
      .when(mediator.record_outcome('agreed', instalments, { form: 'written' }))
      .gives({ type: 'outcome_recorded', data: { outcome: 'agreed', form: 'written' } });
    expect(after.mediation?.performances).toMatchObject([
      { n: 1, party: 'p1', dueOn: '2026-03-20', state: 'due' },
      { n: 2, party: 'p1', dueOn: '2026-04-20', state: 'due' },
    ]);
    expect(dueTimes(after)).toMatchObject({
      'performance:1': '2026-03-21 00:00',
      'performance:2': '2026-04-21 00:00',
      'followup-1': '2026-03-13 00:00',
      'followup-2': '2026-04-08 00:00',
      'confirm-1': '2026-04-08 00:00',
    });
    expect(clocksOf(after)).toMatchObject({ 'mediate-1': 'met', 'holding-1': 'met', resolve: 'running' });
    expect(Object.keys(clocksOf(after))).not.toContain('holding-2');
  });

  test('needs the consent of each party, and its presence at the last session', () => {
    half.at('2026-03-05 11:00').when(mediator.record_outcome()).isRefused('consent_missing');
    refused.at('2026-03-05 11:00').when(mediator.record_outcome()).isRefused('consent_refused');
    const alone = met.and('2026-03-05 10:30', mediator.hold_session(['p1'], ['p2']));
    alone.at('2026-03-05 11:00').when(mediator.record_outcome()).isRefused('party_absent');
    alone
      .at('2026-03-05 11:00')
      .when(mediator.record_outcome('failed', [], { remediesNotified: true }))
      .isRefused('party_absent');
  });

  test('binds its own parties, to dates that lie ahead', () => {
    now.when(mediator.record_outcome('agreed', [{ party: 'p9' }])).isRefused('not_found');
    now.when(mediator.record_outcome('agreed', [{ party: 'p1', dueOn: '2026-03-04' }])).isRefused('deadline_passed');
    const today = now.when(mediator.record_outcome('agreed', [{ party: 'p1', dueOn: '2026-03-05' }]));
    expect(clockIn(today.gives('outcome_recorded'), 'performance:1').dueAt).toBe(china('2026-03-06 00:00'));
  });

  test('is not mediated once more', () => {
    const settled = met.and('2026-03-05 11:00', mediator.record_outcome());
    settled.at('2026-03-05 12:00').when(mediator.open_mediation()).isRefused('wrong_status');
    settled.at('2026-03-05 12:00').when(mediator.record_outcome()).isRefused('wrong_status');
  });

  test('climbs no more, whoever holds it, and however it changes hands', () => {
    const settled = met.and('2026-03-05 11:00', mediator.record_outcome());
    const moved = settled.and('2026-03-05 12:00', by('dispatcher').transfer('YX-01-02'));
    const late = moved.at('2026-04-10 09:00');
    expect(late.state.holder.unit).toBe('YX-01-02');
  });
});

describe('a mediation that came to nothing', () => {
  test('needs the notice of other ways, and gives the level its time anew', () => {
    for (const outcome of ['failed', 'terminated'] as const) {
      now.when(mediator.record_outcome(outcome)).isRefused('remedies_notice_required');
      const after = now
        .when(mediator.record_outcome(outcome, [], { remediesNotified: true }))
        .gives('outcome_recorded');
      expect(after.mediation?.outcome).toMatchObject({ outcome, remedies: true });
      expect(clocksOf(after)).toMatchObject({ 'mediate-1': 'met', 'holding-2': 'running' });
      expect(Object.keys(clocksOf(after))).not.toContain('confirm-1');
    }
  });

  test('or was taken back, or goes elsewhere', () => {
    for (const outcome of ['withdrawn', 'referred'] as const) {
      const after = opened.at('2026-03-02 11:00').when(mediator.record_outcome(outcome)).gives('outcome_recorded');
      expect(after.mediation && mediationState(after.mediation)).toBe(outcome);
      expect(clocksOf(after)).toMatchObject({ 'holding-2': 'running' });
    }
  });

  test('with violence in sight needs the time of the police report', () => {
    const violent = met.and('2026-03-05 10:30', by('clerk').set_risk('red', true));
    const at = violent.at('2026-03-05 11:00');
    at.when(mediator.record_outcome('withdrawn')).isRefused('police_report_required');
    at.when(mediator.record_outcome('withdrawn', [], { policeReportedAt: china('2026-03-05 10:40') })).gives(
      { type: 'police_called', data: { reportedAt: china('2026-03-05 10:40') } },
      'outcome_recorded',
    );
    violent
      .and('2026-03-05 10:40', by('clerk').call_police('2026-03-05 10:40'))
      .at('2026-03-05 11:00')
      .when(mediator.record_outcome('withdrawn'))
      .gives('outcome_recorded');
  });

  test('keeps the arrival of the police on record, unless it answered an earlier call', () => {
    const came = met.and('2026-03-05 10:40', by('clerk').call_police('2026-03-05 10:20', '2026-03-05 10:28'));
    const at = came.at('2026-03-05 11:00');
    const told = (reportedAt: string) =>
      at.when(mediator.record_outcome('withdrawn', [], { policeReportedAt: china(reportedAt) }));
    told('2026-03-05 10:25').gives(
      { type: 'police_called', data: { reportedAt: china('2026-03-05 10:25'), arrivedAt: china('2026-03-05 10:28') } },
      'outcome_recorded',
    );
    told('2026-03-05 10:50').gives(
      { type: 'police_called', data: { reportedAt: china('2026-03-05 10:50') } },
      'outcome_recorded',
    );
  });

  test('is recorded late as well: the time of the mediation stays missed', () => {
    const late = met.at('2026-04-09 09:00');
    expect(clocksOf(late.state)).toMatchObject({ 'mediate-1': 'missed*' });
    const after = late
      .when(mediator.record_outcome('failed', [], { remediesNotified: true }))
      .gives('outcome_recorded');
    expect(clocksOf(after)).toMatchObject({ 'mediate-1': 'missed' });
    late.when(by('clerk').record_outcome()).isRefused('not_permitted');
  });
});

describe('closing a dispute by hand', () => {
  const settled = met.and('2026-03-05 11:00', mediator.record_outcome('agreed', instalments));

  test('after its outcome: the total is met, what was agreed runs on', () => {
    const after = settled
      .at('2026-03-05 12:00')
      .when(by('dispatcher').close())
      .gives({
        type: 'closed',
        data: { after: 'outcome' },
      });
    expect(clocksOf(after)).toMatchObject({
      resolve: 'met',
      'performance:1': 'running',
      'followup-1': 'running',
      'confirm-1': 'running',
    });
  });

  test('not before, nor by others, nor twice', () => {
    now.when(by('dispatcher').close()).isRefused('wrong_status');
    settled.at('2026-03-05 12:00').when(by('clerk').close()).isRefused('not_permitted');
    const closed = settled.and('2026-03-05 12:00', by('dispatcher').close());
    closed.at('2026-03-05 13:00').when(by('dispatcher').close()).isRefused('wrong_status');
  });

  test('not while a task beside it is open: a feedback has to say why it stays undone', () => {
    const called = settled
      .and('2026-03-05 11:10', by('grid-worker').whistle(['YX-D-URBAN'], '2026-03-05 15:00'))
      .and('2026-03-05 11:20', by('dispatcher').approve_whistle());
    called.at('2026-03-05 12:00').when(by('dispatcher').close()).isRefused('children_open');
  });

  test('late: the total stays missed', () => {
    const late = settled.at('2026-06-01 09:00').when(by('dispatcher').close()).gives('closed');
    expect(clocksOf(late)).toMatchObject({ resolve: 'missed' });
  });

  test('and opened again: the agreement stands, no level’s time runs, the total begins anew', () => {
    const again = settled
      .and('2026-03-05 12:00', by('dispatcher').close())
      .and('2026-03-06 09:00', by('supervisor').reopen()).state;
    expect(clocksOf(again)).toMatchObject({ resolve: 'met', 'resolve-2': 'running', 'performance:1': 'running' });
    expect(Object.keys(clocksOf(again)).filter((id) => id.startsWith('holding'))).toEqual(['holding-1']);
  });
});
