import { expect, test } from 'vitest';
import type { BudgetUnit } from '../../domain/budget.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { deadline } from '../../domain/deadlines.ts';
import { ledgerWithPauses } from '../../domain/ledger.ts';
import { china, chinaText } from './china-time.ts';

const golden: [start: string, budget: number, unit: BudgetUnit, due: string][] = [
  ['2026-02-13 10:00', 5, 'working_day', '2026-02-27 17:30'],
  ['2026-02-14 16:30', 8, 'working_hour', '2026-02-24 16:30'],
  ['2026-09-30 17:00', 4, 'working_hour', '2026-10-08 12:00'],
  ['2026-04-03 09:00', 1, 'calendar_day', '2026-04-07 24:00'],
  ['2026-03-02 11:30', 1, 'working_hour', '2026-03-02 13:30'],
  ['2026-03-02 08:30', 8, 'working_hour', '2026-03-02 17:30'],
  ['2026-11-22 20:00', 2, 'emergency_hour', '2026-11-22 22:00'],
  ['2026-10-06 09:00', 1, 'working_day', '2026-10-08 17:30'],
];

test.for(golden)('%s with %d %s is due %s', ([start, budget, unit, due]) => {
  const answer = deadline(cn2026, { unit, budget }, [[china(start), null]]);
  expect(answer).toEqual({ dueAt: china(due), provisional: false });
});

test('8 working hours from Monday 14:00, paused Monday 17:00 to Tuesday 09:00, are due on Tuesday at 15:00', () => {
  const ledger = ledgerWithPauses(china('2026-03-02 14:00'), [[china('2026-03-02 17:00'), china('2026-03-03 09:00')]]);
  const answer = deadline(cn2026, { unit: 'working_hour', budget: 8 }, ledger);
  expect(chinaText(answer?.dueAt)).toBe('2026-03-03 15:00');
});
