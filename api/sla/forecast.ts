import { readBudget, type Budget, type BudgetCode } from '../../domain/budget.ts';
import { deadline } from '../../domain/deadlines.ts';
import type { Level } from '../../domain/levels.ts';
import { findRow, type Classification, type Policy, type PolicyRow } from '../../domain/policy.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';

/** A clock that a case would carry if nobody acted on it. `source` says where its number comes from. */
export type ForecastClock = Budget & { kind: string; level?: Level; startAt: number; source: string };

type Begin = (kind: string, field: string, code: BudgetCode, startAt: number, level?: Level) => number;

/**
 * The row of a case registered at `start` (epoch ms) and every clock that can be told beforehand: those of the queues in which it
 * would lie while it climbs level by level, its total, its first contact and its milestones. Throws where no row matches.
 */
export function forecast(policy: Policy, calendar: WorkCalendar, what: Classification, start: number) {
  const row = findRow(policy, what);
  const clocks: ForecastClock[] = [];
  const begin: Begin = (kind, field, code, startAt, level) => {
    const budget = readBudget(code);
    const source = row.sources[field] ?? policy.fixed.sources[field] ?? '';
    clocks.push({ kind, ...(level && { level }), ...budget, startAt, source });
    return deadline(calendar, budget, [[startAt, null]])?.dueAt ?? startAt;
  };
  const track = what.track ?? 'fast';
  begin('dispatch', `dispatch.${track}`, policy.fixed.dispatch[track], start);
  if (row.contact) begin('contact', 'contact', row.contact, start);
  climb(row, begin, start);
  reachMilestones(row, what, begin, start);
  begin('resolve', 'resolve', row.resolve, start);
  return { row, clocks };
}

/** A level's clocks begin when the one below has run out of time. */
function climb({ accept, holding }: PolicyRow, begin: Begin, start: number): void {
  let enteredAt = start;
  for (const level of ['grid', 'community', 'street'] as const) {
    begin('accept', 'accept', accept, enteredAt, level);
    const held = level === 'street' ? undefined : holding?.[level];
    if (held === undefined) return;
    enteredAt = begin('holding', `holding.${level}`, held, enteredAt, level);
  }
}

function reachMilestones({ milestones = [] }: PolicyRow, { topic }: Classification, begin: Begin, start: number): void {
  const reachedAt = new Map<string, number>();
  for (const { name, budget, after, topics } of milestones) {
    if (topics && (topic === undefined || !topics.includes(topic))) continue;
    const from = after === undefined ? start : (reachedAt.get(after) ?? start);
    reachedAt.set(name, begin(`milestone:${name}`, `milestones.${name}`, budget, from));
  }
}
