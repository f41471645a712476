import { describe, expect, test } from 'vitest';

import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase, clocksOf } from './some-case.ts';

const accepted = given(aCase()).and('2026-03-02 09:30', by('grid-worker').accept());
const closed = given(aCase({ topic: 'consult' })).and('2026-03-02 09:30', by('grid-worker').feedback());

describe("the reporter's wish ends a case", () => {
  test('every clock ends without a verdict', () => {
    const after = accepted.at('2026-03-02 10:00').when(by('grid-worker').withdraw()).gives('withdrawn');
    expect(after).toMatchObject({ status: 'withdrawn', closedAt: Date.parse('2026-03-02T10:00+08:00') });
    expect(clocksOf(after)).toEqual({ resolve: 'void', contact: 'void', 'accept-1': 'met', 'holding-1': 'void' });
  });

  test('what was missed stays missed', () => {
    const late = accepted.at('2026-03-03 10:00').when(by('clerk').withdraw()).gives('withdrawn');
    expect(clocksOf(late)).toMatchObject({ contact: 'missed', 'holding-1': 'missed', 'holding-2': 'void' });
  });

  test('at a desk, in a queue, while it is checked or done again', () => {
    const fedBack = accepted.and('2026-03-02 10:00', by('grid-worker').feedback());
    const lives = [
      given(aCase({ desk: 'YX-01' })),
      given(aCase()),
      fedBack,
      fedBack.and('2026-03-02 11:00', by('grid-lead').verify()),
      fedBack.and('2026-03-02 11:00', by('grid-lead').verify(false)),
    ];
    for (const life of lives) life.at('2026-03-02 12:00').when(by('dispatcher').withdraw()).gives('withdrawn');
  });

  test.each([
    ['a gas leak', { topic: 'gas_leak' }],
    ['a blocked fire exit', { topic: 'fire_exit_blocked' }],
    ['any hazard on the critical track', { topic: 'other', track: 'critical' }],
  ] as const)('%s goes on whatever its reporter wishes', (_, what) => {
    const hazard = given(aCase({ kind: 'hazard', ...what })).at('2026-03-02 09:01');
    hazard.when(by('grid-worker').withdraw()).isRefused('public_safety_hazard');
  });

  test('other hazards end, and so does a critical request', () => {
    const clutter = given(aCase({ kind: 'hazard', topic: 'corridor_clutter' })).at('2026-03-02 09:01');
    clutter.when(by('grid-worker').withdraw()).gives('withdrawn');
    given(aCase({ track: 'critical' }))
      .at('2026-03-02 09:01')
      .when(by('grid-worker').withdraw())
      .gives('withdrawn');
  });

  test('only staff of the place record it', () => {
    for (const who of ['clerk-2', 'grid-worker-2', 'officer-urban', 'part-timer', 'auditor'] as const)
      accepted.at('2026-03-02 10:00').when(by(who).withdraw()).isRefused('not_permitted');
  });

  test('nothing runs out afterwards, and nothing more can be done', () => {
    const gone = accepted.and('2026-03-02 10:00', by('grid-worker').withdraw());
    gone.at('2026-06-01 09:00').passed();
    gone.at('2026-03-02 11:00').when(by('clerk').note()).isRefused('wrong_status');
    gone.at('2026-03-02 11:00').when(by('dispatcher').reopen()).isRefused('wrong_status');
  });
});

describe('a closed case is opened again', () => {
  test('at its last holder, with fresh total and level times; the old verdicts stay', () => {
    const after = closed.at('2026-03-10 09:00').when(by('dispatcher').reopen()).gives('reopened');
    expect(after).toMatchObject({ status: 'in_progress', holder: { unit: 'YX-01-01', person: 'grid-worker' } });
    expect(after).not.toHaveProperty('closedAt');
    expect(clocksOf(after)).toEqual({
      resolve: 'met',
      'accept-1': 'met',
      'holding-1': 'met',
      'resolve-2': 'running',
      'holding-2': 'running',
    });
  });

  test('the fresh level time climbs, the fresh total is what the next feedback stops', () => {
    const open = closed.and('2026-03-10 09:00', by('supervisor').reopen());
    open.at('2026-03-11 09:00:00.001').passed('due_soon', { type: 'climbed', data: { clock: 'holding-2', form: 1 } });
    const again = open.and('2026-03-10 10:00', by('grid-worker').feedback());
    expect(again.state.status).toBe('closed');
    expect(clocksOf(again.state)).toMatchObject({ resolve: 'met', 'resolve-2': 'met', 'holding-2': 'met' });
  });

  test('within thirty days, to the millisecond', () => {
    closed.at('2026-04-01 09:30').when(by('dispatcher').reopen()).gives('reopened');
    closed.at('2026-04-01 09:30:00.001').when(by('dispatcher').reopen()).isRefused('reopen_window_over');
  });

  test('also one that was solved on the spot', () => {
    const onSpot = { photos: ['photo-1'], text: { result: '当场清理', reply: '已清理' } };
    const after = given(aCase({ onSpot })).and('2026-03-03 09:00', by('dispatcher').reopen()).state;
    expect(after).toMatchObject({ status: 'in_progress', holder: { unit: 'YX-01-01' } });
    expect(clocksOf(after)).toEqual({ resolve: 'met', 'resolve-2': 'running', 'holding-1': 'running' });
  });

  test('not by the grid, nor by another desk', () => {
    for (const who of ['grid-worker', 'clerk', 'officer-urban', 'admin'] as const)
      closed.at('2026-03-03 09:00').when(by(who).reopen()).isRefused('not_permitted');
  });

  test('not one that is still open', () => {
    accepted.at('2026-03-03 08:00').when(by('dispatcher').reopen()).isRefused('wrong_status');
  });
});
