import { describe, expect, test } from 'vitest';

import { register } from '../../domain/registration.ts';
import { staff } from '../support/cast.ts';
import { china } from './china-time.ts';
import { given } from './given.ts';
import { aCase, clocksOf, registration } from './some-case.ts';

const monday = china('2026-03-02 09:00');
const result = { result: '当场调解', reply: '已当场处理' };

describe('a case is registered', () => {
  test('in its grid it waits to be accepted there, and its clocks run from the registration', () => {
    const { state } = given(aCase());
    expect(state).toMatchObject({ version: 1, status: 'pending_accept', level: 'grid', holder: { unit: 'YX-01-01' } });
    expect(clocksOf(state)).toEqual({
      resolve: 'running',
      contact: 'running',
      'accept-1': 'running',
      'holding-1': 'running',
    });
    expect(state.clocks.every(({ startedAt }) => startedAt === monday)).toBe(true);
  });

  test('without a grid it waits at a desk to be dispatched: neither accept nor holding runs', () => {
    const { state } = given(aCase({ desk: 'YX-01', by: { person: 'clerk', posts: staff.clerk.posts } }));
    expect(state).toMatchObject({ status: 'pending_dispatch', level: 'community', holder: { unit: 'YX-01' } });
    expect(clocksOf(state)).toEqual({ resolve: 'running', contact: 'running', 'dispatch-1': 'running' });
  });

  test.each(['anonymous', 'none'] as const)('with a reporter who is %s there is nobody to contact', (reporter) => {
    expect(clocksOf(given(aCase({ reporter })).state)).not.toHaveProperty('contact');
  });

  test('a row without a ladder opens no holding clock, and a row without contact no contact clock', () => {
    expect(Object.keys(clocksOf(given(aCase({ topic: 'errand' })).state))).toEqual(['resolve', 'contact', 'accept-1']);
    expect(clocksOf(given(aCase({ kind: 'hazard', topic: 'other' })).state)).not.toHaveProperty('contact');
  });

  test('the event carries the rules that the case runs under', () => {
    expect(aCase()[0]).toMatchObject({
      type: 'registered',
      by: { person: 'grid-worker', role: 'grid_worker', unit: 'YX-01-01' },
      data: { rules: { row: { id: 'R6', policy: 'ordinance-5wd@1' }, calendar: { version: 'cn-2026@1' } } },
    });
  });

  test('the event names the files that came with it, and none where none did', () => {
    expect(aCase({ files: ['photo-1'] })[0]).toMatchObject({ type: 'registered', data: { files: ['photo-1'] } });
    expect(aCase()[0]?.data).not.toHaveProperty('files');
  });

  test.each(['auditor', 'admin'] as const)('not by the %s', (who) => {
    expect(register(registration({ by: { person: who, posts: staff[who].posts } }), monday)).toEqual({
      refused: 'not_permitted',
    });
  });

  test('by a system, whose name the event keeps', () => {
    const by = { system: 'hotline', posts: [{ role: 'integration', unit: 'YX', area: 'YX' } as const] };
    expect(aCase({ desk: 'YX', by })[0]).toMatchObject({ by: { system: 'hotline' } });
  });

  test('not without rules, as a topic that the catalogue does not offer has none', () => {
    const unknown = { ...registration({ kind: 'hazard', topic: 'help' }), rules: null };
    expect(register(unknown, monday)).toEqual({ refused: 'unknown_topic' });
  });
});

describe('a case is solved on the spot', () => {
  const onSpot = { photos: ['photo-1'], text: result };

  test('it is closed in the call that registers it: only the total time opens, and is met', () => {
    const { life, state } = given(aCase({ onSpot }));
    expect(life.map(({ type }) => type)).toEqual(['registered', 'closed']);
    expect(state).toMatchObject({ status: 'closed', version: 2, closedAt: monday, hops: 0 });
    expect(clocksOf(state)).toEqual({ resolve: 'met' });
  });

  test('its words stay beside the closing', () => {
    expect(aCase({ onSpot })[1]).toMatchObject({ data: { after: 'on_spot', photos: ['photo-1'] }, text: result });
  });

  test('a stated reason stands in for the photo', () => {
    const text = { ...result, noPhotoReason: '居民不愿拍照' };
    expect(given(aCase({ onSpot: { text } })).state.status).toBe('closed');
  });

  test('neither photo nor reason: proof is required', () => {
    expect(register(registration({ onSpot: { text: result } }), monday)).toEqual({ refused: 'proof_required' });
  });

  test.each([
    ['missing', { result: '当场调解' }],
    ['blank', { result: '当场调解', reply: '  ' }],
  ])('a reply that is %s is required', (_, text) => {
    expect(register(registration({ onSpot: { ...onSpot, text } }), monday)).toEqual({ refused: 'reply_required' });
  });

  test.each(['anonymous', 'none'] as const)('a reporter who is %s needs no reply', (reporter) => {
    const words = { photos: ['photo-1'], text: { result: '当场清理' } };
    expect(given(aCase({ reporter, onSpot: words })).state.status).toBe('closed');
  });

  test('not by a part-timer, who reports only', () => {
    const by = { person: 'part-timer', posts: staff['part-timer'].posts };
    expect(register(registration({ by, onSpot }), monday)).toEqual({ refused: 'not_permitted' });
    expect(given(aCase({ by })).state.status).toBe('pending_accept');
  });

  test('nothing runs out afterwards', () => {
    given(aCase({ onSpot })).at('2026-06-01 09:00').passed();
  });
});
