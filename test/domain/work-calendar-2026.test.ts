import chineseDays from 'chinese-days';
import notice from 'holiday-calendar/data/CN/2026.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { dateText, readDay } from '../../domain/days.ts';
import { occasionOn, isWorkingDay } from '../../domain/work-calendar.ts';

const firstDay = readDay('2026-01-01')!;
const days = Array.from({ length: 365 }, (_, i) => firstDay + i);
const isOff = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

test('all 365 dates of 2026 work or rest as the package chinese-days says, 248 of them working', () => {
  const ours = days.map((day) => [dateText(day), isWorkingDay(cn2026, day)]);
  expect(ours).toEqual(days.map((day) => [dateText(day), chineseDays.isWorkday(dateText(day))]));
  expect(ours.filter(([, works]) => works)).toHaveLength(248);
});

test('all 365 dates of 2026 work or rest as the package holiday-calendar says', () => {
  const listed = new Map(notice.dates.map(({ date, type }) => [date, type === 'transfer_workday']));
  for (const day of days) {
    const date = dateText(day);
    expect([date, isWorkingDay(cn2026, day)]).toEqual([date, listed.get(date) ?? !isOff(date)]);
  }
});

test('holidays and make-up days of 2026 carry the names of the notice', () => {
  const named = days.flatMap((day) => {
    const occasion = occasionOn(cn2026, day);
    if (occasion.kind === 'holiday') return [[dateText(day), occasion.name]];
    return occasion.kind === 'make_up' ? [[dateText(day), `${occasion.name}补班`]] : [];
  });
  expect(Object.fromEntries(named)).toEqual(Object.fromEntries(notice.dates.map(({ date, name }) => [date, name])));
});
