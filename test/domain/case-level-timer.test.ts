import { describe, expect, test } from 'vitest';

import { decide } from '../../domain/case-commands.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';

// A grid has until Tuesday 09:00, its community then until Thursday 17:30, and the whole case until Monday 17:30.
const gridTimeOver = '2026-03-03 09:00:00.001';
const communityTimeOver = '2026-03-05 17:30:00.001';
const accepted = given(aCase()).and('2026-03-02 09:30', by('grid-worker').accept());
const contacted = accepted.and('2026-03-02 09:40', by('grid-worker').contact());
const climbed = given(contacted.at(gridTimeOver).life);

const warned = (clock: string) => ({ type: 'due_soon', data: { clock, rung: '75%' } }) as const;
const card = (colour: string, rung: string) =>
  ({ type: 'card_issued', data: { colour, clock: 'resolve', rung }, by: { system: 'timer' } }) as const;
const warnedWithCard = [warned('resolve'), card('blue', '75%')];
const missedWithCard = [{ type: 'clock_missed', data: { clock: 'resolve' } } as const, card('yellow', 'due')];

describe('a level whose time runs out', () => {
  test('hands the case up, with a form that names the clock', () => {
    const after = contacted.at(gridTimeOver).passed(warned('holding-1'), {
      type: 'climbed',
      data: { from: 'YX-01-01', to: { code: 'YX-01' }, form: 1, clock: 'holding-1', timeLeft: 'P5D' },
      by: { system: 'timer' },
    });
    expect(after).toMatchObject({
      status: 'pending_accept',
      level: 'community',
      hops: 1,
      holder: { unit: 'YX-01' },
      climbedFrom: 'YX-01-01',
    });
    expect(clocksOf(after)).toMatchObject({ resolve: 'running', 'holding-1': 'missed', 'holding-2': 'running' });
  });

  test('is missed as of its due time, however late that is noticed', () => {
    const late = contacted.at('2026-03-03 11:00');
    const holding = late.state.clocks.find(({ id }) => id === 'holding-1');
    expect(holding).toMatchObject({
      breachedAt: Date.parse('2026-03-03T09:00+08:00'),
      stoppedAt: Date.parse('2026-03-03T11:00+08:00'),
    });
    expect(late.state.clocks.find(({ id }) => id === 'holding-2')).toMatchObject({
      startedAt: Date.parse('2026-03-03T11:00+08:00'),
    });
  });

  test('nobody accepts: the accept clock is missed first, then it climbs, each once', () => {
    given(aCase())
      .at(gridTimeOver)
      .passed(
        { type: 'clock_missed', data: { clock: 'accept-1' } },
        warned('holding-1'),
        { type: 'clock_missed', data: { clock: 'contact' } },
        { type: 'climbed', data: { clock: 'holding-1' } },
      );
  });

  test('climbs on to the street, level by level and form by form', () => {
    const after = climbed.at(communityTimeOver).passed('clock_missed', warned('holding-2'), {
      type: 'climbed',
      data: { from: 'YX-01', to: { code: 'YX' }, form: 2 },
    });
    expect(after).toMatchObject({ level: 'street', hops: 2, climbedFrom: 'YX-01' });
  });

  test('above the street there is nobody: the total time is missed and the case stays', () => {
    const atStreet = given(climbed.at(communityTimeOver).life);
    const after = atStreet.at('2026-03-09 17:30:00.001').passed('clock_missed', ...warnedWithCard, ...missedWithCard);
    expect(after).toMatchObject({ level: 'street', status: 'pending_accept', holder: { unit: 'YX' } });
    expect(nextRung(after)).toEqual({ clock: 'resolve', rung: '+5wd', at: Date.parse('2026-03-16T17:30+08:00') });
    const reminded = given(atStreet.at('2026-03-16 17:29').life).at('2026-03-16 17:30').passed(card('red', '+5wd'));
    expect(nextRung(reminded)).toBeNull();
  });

  test('after an outage every level gets its own time from when it is processed', () => {
    const after = contacted
      .at('2026-03-30 10:00')
      .passed(warned('holding-1'), 'climbed', ...warnedWithCard, ...missedWithCard, card('red', '+5wd'));
    expect(after).toMatchObject({ level: 'community', hops: 1 });
    expect(clocksOf(after)).toMatchObject({ resolve: 'missed*', 'holding-2': 'running' });
  });

  test('a rung fires once, and not before its due time has passed', () => {
    const command = { verb: 'fire_rung', id: 'rung:1', args: { clock: 'holding-1', rung: 'due' } } as const;
    const due = Date.parse('2026-03-03T09:00+08:00');
    expect(decide(contacted.state, command, due)).toEqual([]);
    expect(decide(contacted.state, command, due + 1)).toHaveLength(1);
    expect(decide(climbed.state, command, due + 2)).toEqual([]);
    expect(decide(contacted.state, { ...command, args: { clock: 'holding-1', rung: 'half' } }, due + 1)).toEqual([]);
    expect(decide(contacted.state, { ...command, args: { clock: 'no-such', rung: 'due' } }, due + 1)).toEqual([]);
  });
});

describe('a command that arrives late', () => {
  test('at the due instant it is in time', () => {
    const now = contacted.at('2026-03-03 09:00');
    now.passed(warned('holding-1'));
    const after = now.when(by('grid-worker').feedback()).gives('fed_back');
    expect(clocksOf(after)).toMatchObject({ 'holding-1': 'met', resolve: 'met' });
  });

  test('after the rung, the unit that the case climbed from may still feed back, and the breach stands', () => {
    const after = climbed
      .at('2026-03-03 09:10')
      .when(by('grid-worker').feedback())
      .gives({ type: 'fed_back', by: { person: 'grid-worker', unit: 'YX-01-01' } });
    expect(after).toMatchObject({ status: 'awaiting_verify', holder: { unit: 'YX-01' }, fedBackBy: 'grid-worker' });
    expect(after).not.toHaveProperty('climbedFrom');
    expect(clocksOf(after)).toMatchObject({
      'holding-1': 'missed',
      'accept-2': 'void',
      'holding-2': 'met',
      resolve: 'met',
    });
  });

  test('it may feed back, but no more than that', () => {
    climbed.at('2026-03-03 09:10').when(by('grid-worker').escalate()).isRefused('not_permitted');
    climbed.at('2026-03-03 09:10').when(by('grid-worker').contact()).isRefused('not_permitted');
  });

  test('once the new level has accepted, it is too late', () => {
    const taken = climbed.and('2026-03-03 09:10', by('clerk').accept());
    taken.at('2026-03-03 09:20').when(by('grid-worker').feedback()).isRefused('not_permitted');
  });

  test('a unit that handed the case up itself does not feed back any more', () => {
    const up = contacted.and('2026-03-02 10:00', by('grid-worker').escalate());
    up.at('2026-03-02 10:10').when(by('grid-worker').feedback()).isRefused('not_permitted');
  });

  test('in a queue that was overdue when it was left, accept is missed', () => {
    const overdue = climbed.at('2026-03-04 10:00');
    const after = overdue.when(by('grid-worker').feedback()).gives('fed_back');
    expect(clocksOf(after)['accept-2']).toBe('missed');
  });
});

describe('a row without a climb', () => {
  test('R18: the time of a level is missed and the holder keeps the petition, at either level', () => {
    const petition = given(aCase({ topic: 'petition' })).and('2026-03-02 09:30', by('grid-worker').accept());
    const after = petition
      .at('2026-03-06 09:00')
      .passed(warned('holding-1'), { type: 'clock_missed', data: { clock: 'holding-1' } });
    expect(after).toMatchObject({ level: 'grid', hops: 0, holder: { unit: 'YX-01-01' } });
    const community = petition.and('2026-03-06 09:10', by('grid-worker').escalate());
    const later = community
      .at('2026-03-20 09:00')
      .passed(
        { type: 'clock_missed', data: { clock: 'accept-2' } },
        warned('holding-2'),
        { type: 'clock_missed', data: { clock: 'holding-2' } },
        { type: 'due_soon', data: { clock: 'milestone:notified' } },
        'card_issued',
        { type: 'clock_missed', data: { clock: 'milestone:notified' } },
        'card_issued',
      );
    expect(later).toMatchObject({ level: 'community', hops: 1, holder: { unit: 'YX-01' } });
  });

  test('R19: an errand has no level time; nothing climbs until its total is over', () => {
    const errand = given(aCase({ topic: 'errand' })).and('2026-03-02 09:30', by('grid-worker').contact());
    const after = errand.at('2026-03-30 09:00').passed(...warnedWithCard, ...missedWithCard, card('red', '+5wd'));
    expect(after).toMatchObject({ level: 'grid', hops: 0 });
  });

  test('R19: handed up it has no level time there either', () => {
    const errand = given(aCase({ topic: 'errand' })).and('2026-03-02 09:30', by('grid-worker').escalate());
    expect(clocksOf(errand.state)).toEqual({
      resolve: 'running',
      contact: 'running',
      'accept-1': 'met',
      'accept-2': 'running',
    });
  });
});

test('R15: a dispute climbs like any other case', () => {
  const dispute = given(aCase({ kind: 'dispute', topic: 'noise' })).and(
    '2026-03-02 09:10',
    by('grid-worker').contact(),
  );
  const onSite = (type: 'due_soon' | 'clock_missed') => ({ type, data: { clock: 'milestone:on_site' } });
  dispute
    .at(gridTimeOver)
    .passed(
      onSite('due_soon'),
      { type: 'card_issued', data: { colour: 'blue', clock: 'milestone:on_site' } },
      onSite('clock_missed'),
      { type: 'card_issued', data: { colour: 'yellow', clock: 'milestone:on_site' } },
      warned('holding-1'),
      { type: 'climbed', data: { to: { code: 'YX-01' }, form: 1 } },
    );
});
