import { describe, expect, test } from 'vitest';

import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { rulesUnder } from './other-rules.ts';
import { aCase, clockIn, clocksOf, dueTimes } from './some-case.ts';

const rules = (what: { topic?: string; track?: 'fast' | 'urgent' | 'joint' | 'critical' }) =>
  rulesUnder(ordinance5wd, cn2026, { kind: 'request', topic: 'help', ...what });
const to = (what: { topic?: string; track?: 'fast' | 'urgent' | 'joint' | 'critical' }) =>
  by('dispatcher').reclassify(what, rules(what));
const accepted = given(aCase()).and('2026-03-02 09:30', by('grid-worker').accept());
const errand = given(aCase({ topic: 'errand' })).and('2026-03-02 09:30', by('grid-worker').accept());
const asked = accepted.and('2026-03-02 09:40', by('grid-worker').ask());

describe('another track', () => {
  test('urgent: every clock keeps its ledger and is read under the other row, from its start', () => {
    const after = accepted
      .at('2026-03-02 10:00')
      .when(to({ track: 'urgent' }))
      .gives({
        type: 'reclassified',
        data: { topic: 'help', track: 'urgent', from: { topic: 'help', track: 'fast' } },
      });
    expect(after).toMatchObject({ track: 'urgent', status: 'in_progress', rules: { row: { id: 'R5' } } });
    expect(dueTimes(after)).toEqual({
      'accept-1': '2026-03-02 14:00',
      'holding-1': '2026-03-02 13:00',
      contact: '2026-03-02 11:00',
      resolve: '2026-03-03 09:00',
    });
    expect(clockIn(after, 'resolve')).toMatchObject({
      policy: 'ordinance-5wd@1/R5',
      unit: 'emergency_hour',
      generation: 1,
    });
    expect(clockIn(after, 'accept-1')).toEqual(clockIn(accepted.state, 'accept-1'));
  });

  test('what has run out under the other row is missed at once, as of then', () => {
    const late = accepted.and('2026-03-02 15:00', to({ track: 'urgent' }));
    const after = late.at('2026-03-02 15:00').state;
    expect(clockIn(after, 'holding-1')).toMatchObject({
      state: 'missed',
      breachedAt: Date.parse('2026-03-02T13:00+08:00'),
    });
    expect(after.holder.unit).toBe('YX-01');
  });

  test('joint: the plan begins now; back again it is void; joint once more it begins anew', () => {
    const joint = accepted.and('2026-03-02 10:00', to({ track: 'joint' }));
    expect(dueTimes(joint.state)).toMatchObject({
      'milestone:plan': '2026-03-09 17:30',
      resolve: '2026-03-18 00:00',
    });
    const back = joint.and('2026-03-02 11:00', to({ track: 'fast' }));
    expect(clocksOf(back.state)['milestone:plan']).toBe('void');
    expect(dueTimes(back.state)['resolve']).toBe(dueTimes(accepted.state)['resolve']);
    const again = back.and('2026-03-03 08:00', to({ track: 'joint' }));
    expect(clocksOf(again.state)).toMatchObject({ 'milestone:plan': 'void', 'milestone:plan-2': 'running' });
  });

  test('only a desk may, in any status that is open', () => {
    accepted
      .at('2026-03-02 10:00')
      .when(by('grid-worker').reclassify({ track: 'urgent' }, rules({ track: 'urgent' })))
      .isRefused('not_permitted');
    const closed = given(aCase({ topic: 'consult' })).and('2026-03-02 09:30', by('grid-worker').feedback());
    closed
      .at('2026-03-02 10:00')
      .when(to({ track: 'urgent' }))
      .isRefused('wrong_status');
  });
});

describe('another topic', () => {
  test('that has no rules, because the catalogue does not offer it, is refused', () => {
    accepted
      .at('2026-03-02 10:00')
      .when(by('dispatcher').reclassify({ topic: 'weather' }, null))
      .isRefused('unknown_topic');
  });

  test('an errand that is a complaint gets a time for its level, and loses it again', () => {
    const complaint = errand.and('2026-03-02 10:00', to({ topic: 'complaint' }));
    expect(dueTimes(complaint.state)['holding-1']).toBe('2026-03-03 10:00');
    const back = complaint.and('2026-03-02 11:00', to({ topic: 'errand' }));
    expect(clocksOf(back.state)['holding-1']).toBe('void');
    const again = back.and('2026-03-02 13:00', to({ topic: 'complaint' }));
    expect(clocksOf(again.state)).toMatchObject({ 'holding-1': 'void', 'holding-2': 'running' });
  });

  test('while its feedback is being checked, what is done is not timed again', () => {
    const fedBack = accepted.and('2026-03-02 10:00', by('grid-worker').feedback());
    const joint = fedBack.and('2026-03-02 11:00', to({ track: 'joint' }));
    expect(clocksOf(joint.state)).toEqual(clocksOf(fedBack.state));
    expect(clockIn(joint.state, 'resolve')).toEqual(clockIn(fedBack.state, 'resolve'));
    const failed = joint.and('2026-03-02 12:00', by('grid-lead').verify(false));
    expect(clockIn(failed.state, 'resolve')).toMatchObject({ state: 'running', policy: 'ordinance-5wd@1/R9' });
    expect(dueTimes(failed.state)['resolve']).toBe('2026-03-18 00:00');
  });
});

test('a mediation that was given ten days keeps its forty, however often the dispute is read anew', () => {
  const dispute = { kind: 'dispute', topic: 'parking' } as const;
  const again = (track: 'fast' | 'critical') =>
    by('dispatcher').reclassify({ track }, rulesUnder(ordinance5wd, cn2026, { ...dispute, track }));
  const extended = given(aCase({ ...dispute, parties: [{ id: 'p1' }, { id: 'p2' }] }))
    .and('2026-03-02 10:00', by('mediator').open_mediation())
    .and('2026-03-02 10:10', by('mediator').extend_mediation());
  const after = extended.and('2026-03-02 10:20', again('critical')).and('2026-03-02 10:30', again('fast')).state;
  expect(clockIn(after, 'mediate-1')).toMatchObject({ budget: 40, extendedDays: 10 });
  expect(dueTimes(after)['mediate-1']).toBe(dueTimes(extended.state)['mediate-1']);
});

describe('of a case that stands still', () => {
  test('under a row that never pauses the time runs on', () => {
    const after = asked.and('2026-03-02 11:00', to({ track: 'urgent' })).state;
    expect(after.status).toBe('awaiting_info');
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'holding-1': 'running', 'info-1': 'running' });
    // An hour and twenty minutes of waiting are not counted.
    expect(dueTimes(after)).toMatchObject({ resolve: '2026-03-03 10:20', 'holding-1': '2026-03-02 14:20' });
  });

  test('under one that pauses it goes on standing still, and what begins late waits with it', () => {
    const after = asked.and('2026-03-02 11:00', to({ track: 'joint' })).state;
    expect(clocksOf(after)).toMatchObject({ resolve: 'paused', 'holding-1': 'paused', 'milestone:plan': 'paused' });
    const goes = asked
      .and('2026-03-02 11:00', to({ track: 'joint' }))
      .and('2026-03-03 18:00', by('grid-worker').answer());
    // Tuesday's closing was waited for.
    expect(dueTimes(goes.state)['milestone:plan']).toBe('2026-03-10 17:30');
    expect(clocksOf(goes.state)).toMatchObject({ resolve: 'running', 'holding-1': 'running' });
  });

  test('an errand that becomes a complaint meanwhile has its level’s time when it goes on', () => {
    const waits = errand.and('2026-03-02 09:40', by('grid-worker').ask());
    const after = waits
      .and('2026-03-02 11:00', to({ topic: 'complaint' }))
      .and('2026-03-02 14:00', by('grid-worker').answer());
    expect(dueTimes(after.state)['holding-1']).toBe('2026-03-03 14:00');
  });

  test('with more used up than the other row allows, its time ran out before it stood still', () => {
    const urgent = given(aCase({ topic: 'complaint', track: 'joint' })).and(
      '2026-03-02 09:30',
      by('grid-worker').accept(),
    );
    const waits = urgent.and('2026-03-02 15:00', by('grid-worker').ask());
    const short = {
      ...ordinance5wd.rows.find(({ id }) => id === 'R9')!,
      holding: { grid: '2eh', community: '2eh', onExpiry: 'climb' } as const,
    };
    const policy = {
      ...ordinance5wd,
      version: 2,
      rows: ordinance5wd.rows.map((row) => (row.id === 'R9' ? short : row)),
    };
    const what = { topic: 'complaint', track: 'joint' } as const;
    const after = waits
      .and(
        '2026-03-02 16:00',
        by('dispatcher').reclassify(what, rulesUnder(policy, cn2026, { kind: 'request', ...what })),
      )
      .at('2026-03-02 16:00').state;
    expect(clockIn(after, 'holding-1')).toMatchObject({
      state: 'missed',
      breachedAt: Date.parse('2026-03-02T11:00+08:00'),
    });
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'info-1': 'void' });
  });
});

test('what was left of the total goes on as such for a pushed-down level, and is void where levels have no time', () => {
  const urgent = given(aCase({ track: 'urgent' })).and('2026-03-02 09:30', by('grid-worker').accept());
  const pushed = urgent
    .and('2026-03-02 10:00', by('grid-worker').escalate())
    .and('2026-03-03 08:00', by('dispatcher').push_down('YX-01'));
  const level = pushed.state.clocks.findLast(({ kind }) => kind === 'holding');
  expect(level).toMatchObject({ unit: 'emergency_hour', budget: 24, state: 'running' });
  const joint = pushed
    .at('2026-03-03 08:10')
    .when(to({ track: 'joint' }))
    .gives('reclassified');
  expect(clockIn(joint, level?.id ?? '')).toMatchObject({ unit: 'calendar_day', budget: 15, state: 'running' });
  const wish = pushed
    .at('2026-03-03 08:10')
    .when(to({ topic: 'errand' }))
    .gives('reclassified');
  expect(clockIn(wish, level?.id ?? '')).toMatchObject({ state: 'void' });
  expect(clockIn(wish, 'resolve')).toMatchObject({ unit: 'calendar_day', budget: 15 });
});

test('a pushed-down level that is given time mostly used up warns from its own beginning, not before it', () => {
  const urgent = given(aCase({ track: 'urgent' })).and('2026-03-02 09:30', by('grid-worker').accept());
  const pushed = urgent
    .and('2026-03-02 10:00', by('grid-worker').escalate())
    .and('2026-03-03 08:00', by('dispatcher').push_down('YX-01'));
  const level = pushed.state.clocks.findLast(({ kind }) => kind === 'holding');
  expect(level?.pending).toEqual([{ rung: '75%', at: level?.startedAt }]);
});
