import { describe, expect, test } from 'vitest';
import { readBoardSearch } from '../../../web/features/board/board-search.ts';

describe('the address of the board', () => {
  test('keeps every filter that the figures of reports set', () => {
    const set = {
      unit: 'YX-01',
      origin: '01956f6e-0000-7000-8000-000000000001',
      estate: '南山园',
      reporterOf: '0199a1b2-0000-7000-8000-000000000001',
      open: true,
      breached: true,
      kept: false,
      extended: true,
      registeredFrom: '2026-11-01',
      promisedTo: '2026-11-22T20:37:22.837+08:00',
    };
    expect(readBoardSearch(set)).toEqual(set);
  });

  test('leaves out what is no filter, and what is none of its values', () => {
    const nonsense = { view: 'nope', level: 'x', status: 1, open: 'yes', extended: 1, colour: 'red' };
    expect(readBoardSearch(nonsense)).toEqual({});
  });

  test.each(['nonsense', '2026-13-01', '2026', 20_261_101, '2026-11-01T08:00'])('takes no %j for a day', (day) => {
    expect(readBoardSearch({ registeredFrom: day, dueBefore: day })).toEqual({});
  });
});
