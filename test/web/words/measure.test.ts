import { expect, test } from 'vitest';
import { readMeasure } from '../../../web/cases/measure.ts';

test('a measure that the clock put down is read as an instant and what was done then', () => {
  expect(readMeasure('2026-03-02T09:05:00+08:00 已签收')).toEqual({ at: '2026-03-02T09:05:00+08:00', words: '已签收' });
  expect(readMeasure('2026-03-02T09:05:00.120+08:00 Accepted by')).toEqual({
    at: '2026-03-02T09:05:00.120+08:00',
    words: 'Accepted by',
  });
});

test.each(['上门劝说两次', '', '2026-03-02 上门', '已于 2026-03-02T09:05:00+08:00 通知', '2026-03-02T09:05:00+08:00'])(
  'the words of people stay as they wrote them: %s',
  (words) => {
    expect(readMeasure(words)).toEqual({ at: null, words });
  },
);
