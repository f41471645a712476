import type { Span, WorkCalendar } from '../work-calendar.ts';

const workday: readonly Span[] = [
  [8 * 60 + 30, 12 * 60],
  [13 * 60, 17 * 60 + 30],
];

// Dates: State Council Office notice of 2025-11-04 (regulation.md §8). No notice for 2027 exists, so coverage ends with the year.
export const cn2026: WorkCalendar = {
  version: 'cn-2026@1',
  utcOffsetMinutes: 480,
  weeks: [{ days: [workday, workday, workday, workday, workday, [], []] }],
  off: [
    ['2026-01-01', '2026-01-03', '元旦'],
    ['2026-02-15', '2026-02-23', '春节'],
    ['2026-04-04', '2026-04-06', '清明节'],
    ['2026-05-01', '2026-05-05', '劳动节'],
    ['2026-06-19', '2026-06-21', '端午节'],
    ['2026-09-25', '2026-09-27', '中秋节'],
    ['2026-10-01', '2026-10-07', '国庆节'],
  ],
  work: [
    ['2026-01-04', '元旦'],
    ['2026-02-14', '春节'],
    ['2026-02-28', '春节'],
    ['2026-05-09', '劳动节'],
    ['2026-09-20', '国庆节'],
    ['2026-10-10', '国庆节'],
  ],
  coverage: { from: '2026-01-01', to: '2026-12-31' },
};
