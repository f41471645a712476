import { describe, expect, test } from 'vitest';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { deadline } from '../../domain/deadlines.ts';
import { ledgerWithPauses } from '../../domain/ledger.ts';
import { china } from './china-time.ts';
import { clockOf } from './clocks-of-2026.ts';

describe('a pause of elapsed and working time', () => {
  test('is not added as wall time to a working-time deadline: one over the night and lunch costs nothing', () => {
    expect(clockOf('8wh', '2026-03-02 14:00', [['2026-03-02 17:30', '2026-03-03 08:30']]).due()).toBe(
      '2026-03-03 14:00',
    );
    expect(clockOf('8wh', '2026-03-02 08:30', [['2026-03-02 12:00', '2026-03-02 13:00']]).due()).toBe(
      '2026-03-02 17:30',
    );
  });
  test('counts its off-hours once: a hold from Friday noon to Monday noon costs the one working day in it', () => {
    expect(clockOf('16wh', '2026-03-06 08:30').due()).toBe('2026-03-09 17:30');
    expect(clockOf('16wh', '2026-03-06 08:30', [['2026-03-06 12:00', '2026-03-09 12:00']]).due()).toBe(
      '2026-03-10 17:30',
    );
  });
  test('moves elapsed time by its exact length, also below a minute', () => {
    expect(clockOf('1eh', '2026-03-02 20:00', [['2026-03-02 20:10', '2026-03-02 20:40']]).due()).toBe(
      '2026-03-02 21:30',
    );
    expect(clockOf('1wh', '2026-03-02 09:00', [['2026-03-02 09:10:00', '2026-03-02 09:10:00.25']]).due()).toBe(
      '2026-03-02 10:00:00.250',
    );
  });
  test('lays the rest out from the resume instant, at the next span when that is off hours', () => {
    expect(clockOf('4wh', '2026-03-02 15:30', [['2026-03-02 16:30', '2026-03-02 22:00']]).due()).toBe(
      '2026-03-03 11:30',
    );
  });
});

describe('a pause of day units', () => {
  test('costs a day only when it covers that day’s close', () => {
    expect(clockOf('2wd', '2026-03-02 09:00', [['2026-03-03 09:00', '2026-03-03 17:29']]).due()).toBe(
      '2026-03-04 17:30',
    );
    expect(clockOf('2wd', '2026-03-02 09:00', [['2026-03-03 17:29', '2026-03-03 17:31']]).due()).toBe(
      '2026-03-05 17:30',
    );
  });
  test('that begins exactly at the close changes nothing', () => {
    expect(clockOf('2wd', '2026-03-02 09:00', [['2026-03-03 17:30', '2026-03-04 08:00']]).due()).toBe(
      '2026-03-04 17:30',
    );
    expect(clockOf('2cd', '2026-03-02 09:00', [['2026-03-03 24:00', '2026-03-04 08:00']]).due()).toBe(
      '2026-03-05 00:00',
    );
  });
  test('that ends exactly at the close covers it', () => {
    expect(clockOf('2wd', '2026-03-02 09:00', [['2026-03-03 09:00', '2026-03-03 17:30']]).due()).toBe(
      '2026-03-05 17:30',
    );
    expect(clockOf('2cd', '2026-03-02 09:00', [['2026-03-03 09:00', '2026-03-03 24:00']]).due()).toBe(
      '2026-03-06 00:00',
    );
  });
  test('over a weekend costs no working day but two calendar days', () => {
    expect(clockOf('2wd', '2026-03-05 09:00', [['2026-03-06 18:00', '2026-03-09 08:00']]).due()).toBe(
      '2026-03-09 17:30',
    );
    expect(clockOf('3cd', '2026-03-05 09:00', [['2026-03-07 08:00', '2026-03-09 08:00']]).due()).toBe(
      '2026-03-11 00:00',
    );
  });
  test('makes a calendar-day roll end on the first working date at whose closing the clock runs', () => {
    expect(clockOf('1cd', '2026-03-06 09:00').due()).toBe('2026-03-10 00:00');
    expect(clockOf('1cd', '2026-03-06 09:00', [['2026-03-09 10:00', '2026-03-10 10:00']]).due()).toBe(
      '2026-03-11 00:00',
    );
  });
});

describe('a paused clock', () => {
  test('has no due time, so it can not be breached while paused', () => {
    for (const code of ['8wh', '30em', '2wd', '3cd'] as const)
      expect(clockOf(code, '2026-03-02 09:00', [['2026-03-02 09:10']]).due()).toBe(null);
  });
  test('keeps the due time that it had passed or reached when the pause began', () => {
    expect(clockOf('1wh', '2026-03-02 09:00', [['2026-03-02 10:00']]).due()).toBe('2026-03-02 10:00');
    expect(clockOf('1wh', '2026-03-02 09:00', [['2026-03-02 15:00', '2026-03-03 09:00']]).due()).toBe(
      '2026-03-02 10:00',
    );
    expect(clockOf('1wd', '2026-03-02 09:00', [['2026-03-03 17:30']]).due()).toBe('2026-03-03 17:30');
    expect(clockOf('1wd', '2026-03-02 09:00', [['2026-03-03 17:29:59.999']]).due()).toBe(null);
  });
  test('that was paused from its start is due as if it had been created at the resume, but its start date stays', () => {
    const held = [['2026-03-02 09:00', '2026-03-03 09:00']];
    expect(clockOf('1wh', '2026-03-02 09:00', held).due()).toBe('2026-03-03 10:00');
    expect(clockOf('1wd', '2026-03-02 09:00', held).due()).toBe('2026-03-03 17:30');
    expect(clockOf('1wd', '2026-03-02 09:00', [['2026-03-02 09:00']]).due()).toBe(null);
  });
  test('that never started has no due time', () => {
    expect(deadline(cn2026, { unit: 'working_day', budget: 1 }, [])).toBe(null);
    expect(deadline(cn2026, { unit: 'emergency_hour', budget: 1 }, [])).toBe(null);
  });
});

describe('pauses as they are given', () => {
  const start = china('2026-03-02 09:00');
  const minutes = (from: number, to: number | null) =>
    [start + from * 60_000, to === null ? null : start + to * 60_000] as const;
  test('are merged when they overlap, touch or repeat, in whatever order', () => {
    const merged = [minutes(-0, 10), minutes(40, null)];
    expect(ledgerWithPauses(start, [minutes(20, 30), minutes(10, 25), minutes(28, 40), minutes(20, 30)])).toEqual(
      merged,
    );
  });
  test('are clipped to the start, and what lies before it is none', () => {
    expect(ledgerWithPauses(start, [minutes(-90, -30)])).toEqual([minutes(0, null)]);
    expect(ledgerWithPauses(start, [minutes(-90, 0)])).toEqual([minutes(0, null)]);
    expect(ledgerWithPauses(start, [minutes(-90, 5)])).toEqual([minutes(0, 0), minutes(5, null)]);
  });
  test('are none when empty or reversed', () => {
    expect(ledgerWithPauses(start, [minutes(5, 5), minutes(9, 7)])).toEqual([minutes(0, null)]);
  });
  test('end nowhere when one of them has no end', () => {
    expect(ledgerWithPauses(start, [minutes(10, null), minutes(20, 30)])).toEqual([minutes(0, 10)]);
    expect(ledgerWithPauses(start, [minutes(-5, null)])).toEqual([minutes(0, 0)]);
  });
});
