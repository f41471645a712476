import { describe, expect, test } from 'vitest';
import { checkCalendar } from '../../domain/calendar-faults.ts';
import { changedDates, withYear } from '../../domain/calendar-year.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { readHolidayTable } from '../../domain/holiday-table.ts';
import { readNotice } from '../../domain/holiday-notice.ts';
import { noticeOf2025, noticeOf2026 } from './notices.ts';

describe('a table of holidays', () => {
  test('joins the dates of one holiday into a range, in whatever order they come', () => {
    const table = `\uFEFFdate,kind,name\r\n2027-01-02,off,元旦\r\n2027-01-01,off,元旦\r\n"2027-01-03",work,"元旦, 补班"\r\n\r\n2027-01-04,off,春节`;
    expect(readHolidayTable(table, 2027)).toEqual({
      off: [
        ['2027-01-01', '2027-01-02', '元旦'],
        ['2027-01-04', '2027-01-04', '春节'],
      ],
      work: [['2027-01-03', '元旦, 补班']],
      unread: [],
    });
  });

  test.each([
    ['2027-02-30,off,春节', 'no_such_date'],
    ['2026-02-15,off,春节', 'other_year'],
    ['2027-02-15,holiday,春节', 'not_understood'],
    ['2027-02-15,off', 'not_understood'],
    ['2027/2/15,off,春节', 'not_understood'],
    ['=cmd|calc,off,春节', 'not_understood'],
  ])('leaves out and names the line %s', (line, why) => {
    expect(readHolidayTable(line, 2027)).toEqual({ off: [], work: [], unread: [{ text: line, why }] });
  });
});

describe('a calendar with a further year', () => {
  const wider = withYear(cn2026, 2025, readNotice(noticeOf2025, 2025));

  test('covers both years and has the exceptions of both', () => {
    expect(wider?.coverage).toEqual({ from: '2025-01-01', to: '2026-12-31' });
    expect(wider && checkCalendar(wider)).toEqual([]);
    expect(wider?.off).toHaveLength(13);
  });

  test('names the dates that change, against plain Monday to Friday where nothing was covered', () => {
    const changes = changedDates(cn2026, wider!, 2025);
    expect(changes[0]).toEqual({
      date: '2025-01-01',
      before: { kind: 'workday' },
      after: { kind: 'holiday', name: '元旦' },
      wasCovered: false,
    });
    expect(changes).toHaveLength(28 + 5);
    expect(changedDates(cn2026, wider!, 2026)).toEqual([]);
  });

  test('is unchanged by the notice that it was made from, however often', () => {
    const again = withYear(wider!, 2026, readNotice(noticeOf2026, 2026));
    expect(again).toEqual({ ...wider, work: expect.any(Array) });
    expect(changedDates(wider!, again!, 2026)).toEqual([]);
  });

  test('does not exist where a year without a notice would lie between', () => {
    expect(withYear(cn2026, 2028, { off: [], work: [] })).toBeNull();
    expect(withYear(cn2026, 2024, { off: [], work: [] })).toBeNull();
  });

  test('keeps the end of the year before when a holiday passes the new year, and says it once', () => {
    const over = withYear(cn2026, 2027, readNotice('一、元旦：12月31日至1月2日放假', 2027))!;
    expect(over.off.at(-1)).toEqual(['2026-12-31', '2027-01-02', '元旦']);
    expect(checkCalendar(over)).toEqual([]);
    expect(withYear(over, 2027, readNotice('一、元旦：12月31日至1月2日放假', 2027))).toEqual(over);
    const moved = withYear(over, 2027, readNotice('一、元旦：1月1日至2日放假', 2027))!;
    expect(moved.off.slice(-2)).toEqual([
      ['2026-12-31', '2026-12-31', '元旦'],
      ['2027-01-01', '2027-01-02', '元旦'],
    ]);
  });

  test('a late notice that turns workdays into holidays names exactly those', () => {
    const late = readNotice(noticeOf2026.replace('7日（周三）放假调休，共7天', '9日（周五）放假调休，共9天'), 2026);
    expect(changedDates(cn2026, withYear(cn2026, 2026, late)!, 2026).map(({ date }) => date)).toEqual([
      '2026-10-08',
      '2026-10-09',
    ]);
  });
});
