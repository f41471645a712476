import { describe, expect, test } from 'vitest';
import { durationText } from '../../domain/durations.ts';
import { clockOf } from './clocks-of-2026.ts';

describe('a percent rung', () => {
  test('is a share of working time for working units, also of working days', () => {
    expect(clockOf('8wh', '2026-03-02 08:30').at(75)).toBe('2026-03-02 15:30');
    expect(clockOf('2wd', '2026-03-02 08:30').at(50)).toBe('2026-03-03 13:30');
  });
  test('is a share of elapsed time for emergency units and calendar days', () => {
    expect(clockOf('2eh', '2026-03-01 20:00').at(75)).toBe('2026-03-01 21:30');
    expect(clockOf('1cd', '2026-03-02 00:00').at(50)).toBe('2026-03-03 00:00');
  });
  test('is floored to the millisecond', () => {
    expect(clockOf('1em', '2026-03-02 09:00:00.001').at(33.3333)).toBe('2026-03-02 09:00:20.000');
  });
  test('of 100 percent is the due time, for every unit', () => {
    for (const code of ['90em', '3eh', '90wm', '12wh', '3wd', '4cd'] as const) {
      const clock = clockOf(code, '2026-04-02 15:00', [['2026-04-03 16:00', '2026-04-07 10:00']]);
      expect(clock.at(100)).toBe(clock.due());
    }
  });
  test('is not lost in a pause: it moves behind it with the due time', () => {
    const clock = clockOf('8wh', '2026-03-02 08:30', [['2026-03-02 14:30', '2026-03-03 14:30']]);
    expect([clock.at(75), clock.due()]).toEqual(['2026-03-03 15:30', '2026-03-03 17:30']);
  });
  test('that passed before a pause is still known while the clock is paused; one that did not is absent', () => {
    const clock = clockOf('8wh', '2026-03-02 08:30', [['2026-03-02 16:00']]);
    expect([clock.at(75), clock.at(90), clock.due()]).toEqual(['2026-03-02 15:30', null, null]);
  });
  test('of a paused day unit is absent, since its running time is not known before it is due', () => {
    expect(clockOf('3wd', '2026-03-02 08:30', [['2026-03-05 16:00']]).at(75)).toBe(null);
  });
});

describe('what is left', () => {
  test('is running time for minutes and hours: neither lunch nor night takes any', () => {
    const clock = clockOf('8wh', '2026-03-02 11:00');
    expect(
      ['2026-03-02 11:00', '2026-03-02 12:30', '2026-03-02 22:00', '2026-03-03 08:45'].map(clock.remaining),
    ).toEqual(['PT8H', 'PT7H', 'PT2H30M', 'PT2H15M']);
  });
  test('is days for day units, used up at the close and not before', () => {
    const clock = clockOf('3wd', '2026-03-02 11:00');
    expect(['2026-03-03 17:29', '2026-03-03 17:30', '2026-03-09 08:00'].map(clock.remaining)).toEqual([
      'P3D',
      'P2D',
      'P0D',
    ]);
  });
  test('is nothing, and never less, after the due time', () => {
    expect(clockOf('1wh', '2026-03-02 09:00').remaining('2026-03-09 09:00')).toBe('PT0S');
    expect(clockOf('1wd', '2026-03-02 09:00').remaining('2026-03-09 09:00')).toBe('P0D');
  });
  test('stands still while the clock is paused', () => {
    const clock = clockOf('4eh', '2026-03-02 09:00', [['2026-03-02 10:30']]);
    expect(clock.remaining('2026-03-05 10:30')).toBe('PT2H30M');
  });
  test('is the whole budget before the start', () => {
    expect(clockOf('4eh', '2026-03-02 09:00').remaining('2026-03-01 09:00')).toBe('PT4H');
    expect(clockOf('4cd', '2026-03-02 09:00').remaining('2026-03-01 09:00')).toBe('P4D');
  });
});

test('a duration is written in hours, minutes and seconds, since a day of a clock is not 24 hours', () => {
  expect([0, 1, 60_000, 3_661_500, 30 * 3_600_000, -5].map(durationText)).toEqual([
    'PT0S',
    'PT0.001S',
    'PT1M',
    'PT1H1M1.5S',
    'PT30H',
    'PT0S',
  ]);
});
