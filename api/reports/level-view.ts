import type { ClosedCount } from '../../database/level-report.ts';
import type { CaseKind } from '../../domain/kinds.ts';
import { levels, type Level } from '../../domain/levels.ts';
import { share } from '../../domain/rates.ts';
import { readMoment } from '../lists/moments.ts';
import { casesAddress } from './links.ts';
import type { LevelReportView } from './schema.ts';

export type LevelFilters = { from: number; to: number; unit?: string | undefined; kind?: CaseKind | undefined };

/** Where cases were closed, with the share of each level among all that were closed in the same time. */
export function viewLevels(counts: readonly ClosedCount[], filters: LevelFilters): LevelReportView {
  const all = sum(counts);
  const totals = levels.map((level) => {
    const closed = sum(counts.filter((count) => count.level === level));
    return { level, closed, share: share(closed, all), list: listOf(filters, level) };
  });
  const items = counts.toSorted(byMonthAndLevel).map(({ month, level, closed }) => {
    const ofMonth = sum(counts.filter((count) => count.month === month));
    return { month, level, closed, share: share(closed, ofMonth), list: listOf(withinMonth(filters, month), level) };
  });
  return { totals, items };
}

function byMonthAndLevel(a: ClosedCount, b: ClosedCount): number {
  return a.month.localeCompare(b.month) || levels.indexOf(a.level) - levels.indexOf(b.level);
}

function sum(counts: readonly ClosedCount[]): number {
  return counts.reduce((total, { closed }) => total + closed, 0);
}

function listOf({ from, to, unit, kind }: LevelFilters, level: Level): string {
  return casesAddress({ level, unit, kind, closedFrom: from, closedTo: to });
}

function withinMonth(filters: LevelFilters, month: string): LevelFilters {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return {
    ...filters,
    from: Math.max(filters.from, readMoment(`${month}-01`)),
    to: Math.min(filters.to, readMoment(`${next}-01`)),
  };
}
