import { describe, expect, test } from 'vitest';

import { by } from './doing.ts';
import { otherCase } from './doing-jointly.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';
import { unit } from '../support/cast.ts';

const accepted = given(aCase()).and('2026-03-02 09:10', by('grid-worker').accept());
const merged = accepted.and('2026-03-02 10:00', by('dispatcher').merge(otherCase()));
const now = accepted.at('2026-03-02 10:00');

describe('a case is merged into another', () => {
  test('it ends, and every clock of it is void', () => {
    const after = now
      .when(by('dispatcher').merge(otherCase()))
      .gives({ type: 'merged', data: { into: 'another-case' } });
    expect(after).toMatchObject({ status: 'merged', mergedInto: 'another-case' });
    expect(clocksOf(after)).toEqual({ resolve: 'void', contact: 'void', 'accept-1': 'met', 'holding-1': 'void' });
  });

  test('what was missed stays missed', () => {
    const late = accepted.and('2026-03-12 10:00', by('dispatcher').merge(otherCase())).state;
    expect(clocksOf(late)).toMatchObject({ resolve: 'missed', contact: 'missed' });
  });

  test('from a suspension too', () => {
    const listed = accepted.and('2026-03-02 09:20', by('dispatcher').list('2026-04-01 09:00'));
    const after = listed.at('2026-03-02 10:00').when(by('dispatcher').merge(otherCase())).gives('merged');
    expect(clocksOf(after)).toMatchObject({ resolve: 'void', 'review-1': 'void' });
    expect(after.listing).toBeUndefined();
  });

  test('of the same matter in the street, or at the same place', () => {
    const elsewhere = unit('YX-02-01').path;
    now.when(by('dispatcher').merge(otherCase({ path: elsewhere }))).gives('merged');
    now.when(by('dispatcher').merge(otherCase({ kind: 'hazard', topic: 'waterlogging' }))).gives('merged');
    now.when(by('dispatcher').merge(otherCase({ topic: 'complaint', path: elsewhere }))).isRefused('not_same_matter');
    now.when(by('dispatcher').merge(otherCase({ path: { street: 'QH' } }))).isRefused('not_same_matter');
  });

  test('that is open', () => {
    now.when(by('dispatcher').merge(otherCase({ open: false }))).isRefused('wrong_status');
  });

  test('by the desk', () => {
    now.when(by('grid-worker').merge(otherCase())).isRefused('not_permitted');
    now.when(by('supervisor').merge(otherCase())).isRefused('not_permitted');
  });

  test('not while a task beside it is open', () => {
    const tasked = accepted.and('2026-03-02 09:20', by('grid-worker').give_task('YX-01-02'));
    tasked.at('2026-03-02 10:00').when(by('dispatcher').merge(otherCase())).isRefused('children_open');
  });

  test('and never climbs again, nor hears of what comes late', () => {
    const later = merged.at('2026-12-01 09:00');
    later.passed();
    later.when(by('grid-worker').feedback()).isRefused('wrong_status');
    later.when(by('dispatcher').merge(otherCase())).isRefused('wrong_status');
    later.when(by('dispatcher').reopen()).isRefused('wrong_status');
  });
});

describe('a case is linked to another', () => {
  test('that has to do with it, open or not', () => {
    const after = now
      .when(by('clerk').link(otherCase({ open: false })))
      .gives({ type: 'linked', data: { case: 'another-case', relation: 'related' } });
    expect(after.clocks).toEqual(now.state.clocks);
    expect(after.links).toEqual([{ case: 'another-case', relation: 'related' }]);
  });

  test('or that it is a part of, while that is open', () => {
    now.when(by('dispatcher').link(otherCase(), 'part_of')).gives('linked');
    now.when(by('dispatcher').link(otherCase({ open: false }), 'part_of')).isRefused('wrong_status');
  });

  test('in its street', () => {
    now.when(by('dispatcher').link(otherCase({ path: { street: 'QH' } }))).isRefused('unit_outside_area');
    now.when(by('grid-worker').link(otherCase())).isRefused('not_permitted');
    merged.at('2026-03-02 11:00').when(by('dispatcher').link(otherCase())).isRefused('wrong_status');
  });
});

describe('the place of a case', () => {
  test('is put right by the holder or the desk; who holds it stays, and so does its time', () => {
    const after = now
      .when(by('grid-worker').place('YX-01-02'))
      .gives({ type: 're_placed', data: { path: { grid: 'YX-01-02' }, from: { grid: 'YX-01-01' } } });
    expect(after).toMatchObject({ path: { grid: 'YX-01-02' }, holder: { unit: 'YX-01-01' } });
    expect(after.clocks).toEqual(now.state.clocks);
    now.when(by('dispatcher').place('YX-02-01')).gives('re_placed');
    now.when(by('dispatcher').place()).gives({ type: 're_placed', data: { path: now.state.path } });
  });

  test('lies in the street', () => {
    const command = {
      ...by('dispatcher').place(),
      verb: 'place',
      args: {},
      facts: { path: { street: 'QH' } },
    } as const;
    now.when(command).isRefused('unit_outside_area');
    now.when(by('clerk').place('YX-01-02')).isRefused('not_permitted');
    merged.at('2026-03-02 11:00').when(by('dispatcher').place('YX-01-02')).isRefused('wrong_status');
  });
});

describe('the police', () => {
  test('was called, and its coming is added when it is known', () => {
    const after = now.when(by('grid-worker').call_police()).gives('police_called');
    expect(after.police).toMatchObject({ reportedAt: expect.any(Number) });
    expect(after.clocks).toEqual(now.state.clocks);
  });

  test('is noted by whoever is near, while the case is open', () => {
    now.when(by('officer-urban').call_police()).isRefused('not_permitted');
    now.when(by('grid-worker-2').call_police()).isRefused('not_permitted');
    merged.at('2026-03-02 11:00').when(by('grid-worker').call_police()).isRefused('wrong_status');
  });
});
