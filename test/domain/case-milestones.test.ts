import { describe, expect, test } from 'vitest';

import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf, dueTimes } from './some-case.ts';

const burst = given(aCase({ kind: 'hazard', topic: 'pipe_burst' })).and(
  '2026-03-02 09:05',
  by('grid-worker').contact(),
);
const vehicle = given(aCase({ kind: 'hazard', topic: 'zombie_vehicle' })).and(
  '2026-03-02 09:05',
  by('grid-worker').accept(),
);
const structure = given(aCase({ kind: 'hazard', topic: 'unauthorised_structure' })).and(
  '2026-03-02 09:05',
  by('grid-worker').accept(),
);

describe('a burst pipe', () => {
  test('is to be fenced off within three hours and repaired within eight, both from the registration', () => {
    expect(dueTimes(burst.state)).toMatchObject({
      'milestone:fence': '2026-03-02 12:00',
      'milestone:repair': '2026-03-02 17:00',
    });
  });

  test('fenced: that clock stops, the other runs on', () => {
    const after = burst
      .at('2026-03-02 09:20')
      .when(by('grid-worker').milestone('fence'))
      .gives({ type: 'milestone_reached', data: { name: 'fence' }, by: { person: 'grid-worker' } });
    expect(after.reached).toEqual(['fence']);
    expect(clocksOf(after)).toMatchObject({ 'milestone:fence': 'met', 'milestone:repair': 'running' });
  });

  test('at the due instant it is in time; a millisecond later it is missed, with a card, and may be reported still', () => {
    const climbed = given(given(burst.at('2026-03-02 09:31').life).at('2026-03-02 10:02').life);
    expect(climbed.state.holder.unit).toBe('YX');
    const at = climbed.at('2026-03-02 12:00').when(by('dispatcher').milestone('fence'));
    expect(clocksOf(at.gives('accepted', 'milestone_reached'))['milestone:fence']).toBe('met');
    const late = given(climbed.at('2026-03-02 12:00').life).at('2026-03-02 12:00:00.001');
    late.passed(
      { type: 'clock_missed', data: { clock: 'milestone:fence' } },
      { type: 'card_issued', data: { colour: 'yellow', clock: 'milestone:fence' } },
    );
    const after = late.when(by('dispatcher').milestone('fence')).gives('accepted', 'milestone_reached');
    expect(clocksOf(after)['milestone:fence']).toBe('missed');
  });

  test('is warned of at three quarters of the time, with a blue card', () => {
    const near = given(burst.at('2026-03-02 11:14:59').life).at('2026-03-02 11:15');
    near.passed(
      { type: 'due_soon', data: { clock: 'milestone:fence', rung: '75%' } },
      { type: 'card_issued', data: { colour: 'blue', clock: 'milestone:fence', n: 1 } },
    );
  });

  test('a milestone is reported once, and none that the row does not know', () => {
    const fenced = burst.and('2026-03-02 09:20', by('grid-worker').milestone('fence')).at('2026-03-02 09:25');
    fenced.when(by('grid-worker').milestone('fence')).isRefused('not_found');
    fenced.when(by('grid-worker').milestone('plan')).isRefused('not_found');
  });
});

describe('an abandoned vehicle', () => {
  test('the owner is waited for from when the notice was posted, seven days', () => {
    expect(clocksOf(vehicle.state)).not.toHaveProperty('milestone:owner_wait');
    vehicle.at('2026-03-02 10:00').when(by('grid-worker').milestone('owner_wait')).isRefused('not_found');
    const posted = vehicle.and('2026-03-02 15:00', by('grid-worker').milestone('notice'));
    expect(clocksOf(posted.state)).toMatchObject({ 'milestone:notice': 'met', 'milestone:owner_wait': 'running' });
    expect(dueTimes(posted.state)['milestone:owner_wait']).toBe('2026-03-10 00:00');
  });

  test('the notice has the next working day', () => {
    expect(dueTimes(vehicle.state)['milestone:notice']).toBe('2026-03-03 17:30');
  });
});

test('an unauthorised structure: work is stopped within four working hours, the penalty comes within seven days', () => {
  expect(dueTimes(structure.state)).toMatchObject({
    'milestone:stop_work': '2026-03-02 14:00',
    'milestone:penalty': '2026-03-11 17:30',
  });
  const stopped = structure.and('2026-03-02 14:00', by('grid-worker').milestone('stop_work'));
  expect(clocksOf(stopped.state)).toMatchObject({ 'milestone:stop_work': 'met', 'milestone:penalty': 'running' });
});

test('a small wish waits to be claimed, an errand for nothing', () => {
  const wish = given(aCase({ topic: 'micro_wish' })).at('2026-03-02 10:00');
  wish.when(by('grid-worker').milestone('claimed')).gives('accepted', 'milestone_reached');
  given(aCase({ topic: 'errand' }))
    .at('2026-03-02 10:00')
    .when(by('grid-worker').milestone('claimed'))
    .isRefused('not_found');
});

test('only the unit that holds reports a milestone, and only of a case at work', () => {
  vehicle.at('2026-03-02 10:00').when(by('clerk').milestone('notice')).isRefused('not_permitted');
  const asked = vehicle.and('2026-03-02 10:00', by('grid-worker').ask());
  asked.at('2026-03-02 10:10').when(by('grid-worker').milestone('notice')).isRefused('wrong_status');
});

describe('feedback before a milestone is reported', () => {
  const reported = structure.and('2026-03-02 10:00', by('grid-worker').milestone('stop_work'));
  const fedBack = reported.and('2026-03-02 11:00', by('grid-worker').feedback());

  test('stops it with the total time', () => {
    expect(clocksOf(fedBack.state)).toMatchObject({ 'milestone:penalty': 'met', resolve: 'met' });
  });

  test('is taken back by a failed verification, but not for one that was reported', () => {
    const failed = fedBack.and('2026-03-02 12:00', by('grid-lead').verify(false));
    expect(clocksOf(failed.state)).toMatchObject({
      'milestone:stop_work': 'met',
      'milestone:penalty': 'running',
      resolve: 'running',
    });
    expect(dueTimes(failed.state)).toMatchObject(dueTimes(reported.state));
  });
});
