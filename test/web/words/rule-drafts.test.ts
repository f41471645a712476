import { describe, expect, test } from 'vitest';
import { contentOf, pointerPart, textAt, valueAt, withValue } from '../../../web/features/rules/content.ts';
import { readSpans, writeSpans } from '../../../web/features/rules/spans.ts';
import { readNumbers, readWords, writeWords } from '../../../web/features/rules/words-list.ts';
import { ordinance5wd } from '../../../domain/policies/ordinance-5wd.ts';
import { daysOf, yearsOf } from '../../../web/features/rules/calendar-content.ts';
import { draftedCalendar } from '../../domain/drafts.ts';

describe('a field of a draft', () => {
  const draft = { rows: [{ id: 'R1', sources: { 'holding.grid': '条例' } }, { id: 'R2' }], fixed: 'not yet' };

  test('is found at its JSON pointer, also under a name with a slash or a tilde', () => {
    expect(valueAt(draft, '/rows/1/id')).toBe('R2');
    expect(valueAt(draft, '/rows/0/sources/holding.grid')).toBe('条例');
    expect(valueAt({ 'a/b~c': 1 }, `/${pointerPart('a/b~c')}`)).toBe(1);
    expect(valueAt(draft, '/rows/7/id')).toBeUndefined();
    expect(valueAt(draft, '/constructor')).toBeUndefined();
  });

  test('is changed without touching the draft that was there', () => {
    const next = withValue(draft, '/rows/1/resolve', '5wd');
    expect(next).toEqual({ ...draft, rows: [draft.rows[0], { id: 'R2', resolve: '5wd' }] });
    expect(draft.rows[1]).toEqual({ id: 'R2' });
  });

  test('is made where nothing or something else was', () => {
    expect(withValue(draft, '/fixed/sources/verify', '条例')).toEqual({
      ...draft,
      fixed: { sources: { verify: '条例' } },
    });
    expect(withValue({}, '/rungs/resolve', ['due'])).toEqual({ rungs: { resolve: ['due'] } });
  });

  test('is taken away, an item of a list so that the others move up', () => {
    expect(withValue(draft, '/rows/0', undefined)).toEqual({ ...draft, rows: [{ id: 'R2' }] });
    expect(withValue(draft, '/rows/0/sources/holding.grid', undefined)).toEqual({
      ...draft,
      rows: [{ id: 'R1', sources: {} }, { id: 'R2' }],
    });
  });

  test('under a name that objects inherit is a field like any other', () => {
    const next = withValue({}, '/__proto__/polluted', true) as object;
    expect(Object.keys(next)).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('is shown as text whatever it is', () => {
    expect(['/fixed', '/rows/9', '/rows/0/id'].map((at) => textAt(draft, at))).toEqual(['not yet', '', 'R1']);
    expect(textAt({ rank: 10, on: true, odd: [1] }, '/odd')).toBe('[1]');
  });
});

test('what the server adds to a printed version is not part of a draft', () => {
  const printed = { state: 'published', version: 1, author: 'x', rebase: null, name: 'a', rows: [], publishedAt: '' };
  expect(contentOf({ ...printed, reason: 'then' })).toEqual({ name: 'a', rows: [] });
  expect(contentOf({ state: 'draft', version: 2, name: 'a', reason: 'now' })).toEqual({ name: 'a', reason: 'now' });
  expect(Object.keys(contentOf(ordinance5wd))).toEqual(['name', 'effectiveFrom', 'rows', 'fixed', 'rungs']);
});

describe('working spans', () => {
  test('are written as people write them, and read back', () => {
    const spans = [
      [510, 720],
      [780, 1440],
    ];
    expect(writeSpans(spans)).toBe('08:30-12:00 13:00-24:00');
    expect(readSpans(writeSpans(spans))).toEqual(spans);
    expect(readSpans('8：30至12：00，13:00—17:30')).toEqual([
      [510, 720],
      [780, 1050],
    ]);
    expect([readSpans(''), writeSpans([])]).toEqual([[], '']);
  });

  test('that cannot be read stay as they were typed', () => {
    expect(readSpans('08:30-12:00 lunch')).toEqual([[510, 720], 'lunch']);
    expect(writeSpans([[510, 720], 'lunch', { odd: 1 }])).toBe('08:30-12:00 lunch {"odd":1}');
    expect([writeSpans('closed'), writeSpans(undefined)]).toEqual(['"closed"', '']);
  });
});

test('lists are written in one line with commas and read with any', () => {
  expect(readWords('consult, help，complaint、report')).toEqual(['consult', 'help', 'complaint', 'report']);
  expect(readWords('  ')).toBeUndefined();
  expect(writeWords(['7cd', '30cd'])).toBe('7cd，30cd');
  expect(readNumbers('20，27 often')).toEqual([20, 27, 'often']);
});

describe('a drafted calendar', () => {
  test('has the years of its coverage, and none where its dates are none', () => {
    expect(yearsOf('2025-01-01', '2026-12-31')).toEqual([2025, 2026]);
    expect([
      yearsOf('', '2026-12-31'),
      yearsOf('2027-01-01', '2026-12-31'),
      yearsOf('0001-01-01', '9999-12-31'),
    ]).toEqual([[], [], []]);
  });

  test('that contradicts itself has no days to show', () => {
    expect(daysOf(draftedCalendar())?.coverage).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(daysOf({ ...draftedCalendar(), weeks: [] })).toBeNull();
    expect(daysOf({ ...draftedCalendar(), work: [['2026-02-30', '春节']] })).toBeNull();
    expect(daysOf({ ...draftedCalendar(), note: 'mine', reason: '' })).not.toBeNull();
  });
});
