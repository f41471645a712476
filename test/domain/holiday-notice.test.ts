import chineseDays from 'chinese-days';
import listedIn2025 from 'holiday-calendar/data/CN/2025.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { checkCalendar } from '../../domain/calendar-faults.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { dateText, readDay } from '../../domain/days.ts';
import { readNotice } from '../../domain/holiday-notice.ts';
import { isWorkingDay } from '../../domain/work-calendar.ts';
import { noticeOf2025, noticeOf2026 } from './notices.ts';

const whyOf = (text: string, year = 2026) => readNotice(text, year).unread.map(({ why }) => why);

test('the whole notice for 2026 gives the calendar of 2026, date by date and name by name', () => {
  const { off, work } = readNotice(noticeOf2026, 2026);
  expect(off).toEqual(cn2026.off);
  expect(work).toEqual(cn2026.work);
});

test('what the notice for 2026 says beside its dates is named and not dropped', () => {
  const { unread } = readNotice(noticeOf2026, 2026);
  expect(unread.map(({ text }) => text.slice(0, 12))).toEqual([
    '国务院办公厅关于2026',
    '各省、自治区、直辖市人民',
    '经国务院批准,现将202',
    '鼓励单位和个人结合落实带',
    '节假日期间,各地区、各部',
    '国务院办公厅',
    '2025年11月4日',
  ]);
  expect(new Set(unread.map(({ why }) => why))).toEqual(new Set(['not_understood']));
});

test('all 365 dates of 2025 work or rest as the notice for 2025 says, and as two packages say', () => {
  const { unread, ...exceptions } = readNotice(noticeOf2025, 2025);
  const calendar = { ...cn2026, ...exceptions, coverage: { from: '2025-01-01', to: '2025-12-31' } };
  expect([unread, checkCalendar(calendar)]).toEqual([[], []]);
  const listed = new Map(listedIn2025.dates.map(({ date, type }) => [date, type === 'transfer_workday']));
  const first = readDay('2025-01-01')!;
  for (const day of Array.from({ length: 365 }, (_, n) => first + n)) {
    const date = dateText(day);
    const works = isWorkingDay(calendar, day);
    expect([date, works]).toEqual([date, chineseDays.isWorkday(date)]);
    if (listed.has(date)) expect([date, works]).toEqual([date, listed.get(date)]);
  }
});

test('brackets, colons, digits and blanks may be of either width', () => {
  const written = '１、元旦:１月１日 (星期四) 到 ３日(星期六) 放假调休, 共３天； １月４日（星期天）上班';
  expect(readNotice(written, 2026)).toEqual({
    off: [['2026-01-01', '2026-01-03', '元旦']],
    work: [['2026-01-04', '元旦']],
    unread: [],
  });
});

test('a holiday over the new year may name the year before, or leave it to be understood', () => {
  for (const from of ['2022年12月31日', '12月31日'])
    expect(readNotice(`一、元旦：${from}至2023年1月2日放假调休，共3天。`, 2023).off).toEqual([
      ['2022-12-31', '2023-01-02', '元旦'],
    ]);
});

describe('a sentence is left out and named when', () => {
  test.each([
    ['its weekday is not that of its date', '一、元旦：1月4日（周六）上班', 'weekday_differs'],
    ['the last of its dates has another weekday', '一、元旦：1月1日（周四）至3日（周日）放假', 'weekday_differs'],
    ['it counts another number of days than it names', '一、元旦：1月1日至3日放假调休，共4天', 'count_differs'],
    ['it counts so at the holiday itself', '一、元旦：1月1日放假2天，不调休', 'count_differs'],
    ['a date does not exist', '一、春节：2月29日放假', 'no_such_date'],
    ['no month was named', '一、春节：9日放假', 'no_such_date'],
    ['its end lies before its beginning', '一、春节：2月23日至15日放假', 'reversed'],
    ['its dates are of another year', '一、春节：2027年2月5日放假', 'other_year'],
    ['no holiday was named before', '1月4日（周日）上班', 'no_holiday'],
    ['it adds what nobody foresaw', '一、元旦：1月1日放假，部分地区除外', 'not_understood'],
    ['something stands between its dates', '一、元旦：1月1日和2日放假', 'not_understood'],
    ['it stops in the middle', '一、元旦：1月1日至放假', 'not_understood'],
    ['it is written in other characters', '一、元旦：1月1日放假調休', 'not_understood'],
  ])('%s', (_, text, why) => {
    expect(readNotice(text, 2026)).toEqual({ off: [], work: [], unread: [{ text: expect.any(String), why }] });
  });
});

test('a sentence that is left out takes none of its neighbours with it', () => {
  const read = readNotice('一、元旦：1月1日（周五）至3日放假。1月4日（周日）上班。', 2026);
  expect(read.work).toEqual([['2026-01-04', '元旦']]);
  expect(read.unread).toEqual([{ text: '一、元旦:1月1日(周五)至3日放假', why: 'weekday_differs' }]);
});

test('hostile text is named, in pieces, and gives no date', () => {
  expect(whyOf('')).toEqual([]);
  const nested = `一、元旦：${'1月1日（'.repeat(5000)}放假`;
  const many = `一、元旦：${'1月1日、'.repeat(5000)}上班`;
  for (const text of [nested, many, '一'.repeat(20_000), '<script>1月1日放假</script>', '\u0000\u202E1月1日放假']) {
    const { off, work, unread } = readNotice(text, 2026);
    expect([off, work, unread.length]).toEqual([[], [], 1]);
    expect(unread[0]!.text.length).toBeLessThanOrEqual(200);
  }
});
