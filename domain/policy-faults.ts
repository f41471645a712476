import { readBudget } from './budget.ts';
import type { BudgetCode } from './budget.ts';
import { cn2026 } from './calendars/cn-2026.ts';
import { findTopic, firstCatalogue, type Catalogue } from './catalogue.ts';
import { budgetFault } from './deadlines.ts';
import type { BudgetFaultCode } from './deadlines.ts';
import { caseKinds, tracks } from './kinds.ts';
import type { CaseKind, Track } from './kinds.ts';
import { misorderings } from './policy-order.ts';
import { matchingRows } from './policy.ts';
import type { Classification, FixedClocks, Policy, PolicyRow } from './policy.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Why a policy can not be published. Rows are named by id; `fixed` stands for the clocks that no row decides. */
export type PolicyFault =
  | { fault: 'equal_ranks'; rows: readonly [string, string] }
  | { fault: 'no_row'; kind: CaseKind; track: Track }
  | { fault: 'unknown_topic'; row: string; topic: string }
  | { fault: 'bad_budget'; row: string; field: string; code: string; why: BudgetFaultCode | 'not_a_budget' }
  | { fault: 'accept_reaches_holding'; row: string; level: 'grid' | 'community' }
  | { fault: 'ladder_passes_resolve'; row: string };

/** Every fault that forbids publishing the policy, in one answer; empty when it is sound (sla.md "Policies"). Of the calendar only the weekly spans matter,
 * of the catalogue also the topics that are switched off: open cases have them. */
export function checkPolicy(
  policy: Policy,
  calendar: WorkCalendar = cn2026,
  { topics }: Pick<Catalogue, 'topics'> = firstCatalogue,
): PolicyFault[] {
  return [
    ...equalRanks(policy, topics),
    ...missingRows(policy),
    ...policy.rows.flatMap((row) => rowFaults(row, calendar, topics)),
    ...badBudgets('fixed', fixedBudgets(policy.fixed)),
  ];
}

/** Pairs of rows that some case would match at the same rank, even where a third row wins: the winner may go with the next version. */
function equalRanks(policy: Policy, topics: Topics): PolicyFault[] {
  const pairs = everyClassification(topics).flatMap((what) => {
    const rows = matchingRows(policy, what);
    return rows.flatMap((row, n) =>
      rows.slice(n + 1).flatMap((other) => (other.rank === row.rank ? [[row.id, other.id] as const] : [])),
    );
  });
  const distinct = new Map(pairs.map((rows) => [rows.join(' '), rows]));
  return [...distinct.values()].map((rows) => ({ fault: 'equal_ranks', rows }));
}

/** A (kind, track) needs a row that asks for no topic, or a topic added later would find none. */
function missingRows(policy: Policy): PolicyFault[] {
  return caseKinds.flatMap((kind) =>
    tracks
      .filter((track) => matchingRows(policy, { kind, track }).length === 0)
      .map((track) => ({ fault: 'no_row', kind, track }) as const),
  );
}

type Topics = Catalogue['topics'];

function everyClassification(topics: Topics): Classification[] {
  return topics.flatMap(({ kind, code }) => tracks.map((track) => ({ kind, topic: code, track })));
}

function rowFaults(row: PolicyRow, calendar: WorkCalendar, topics: Topics): PolicyFault[] {
  const bad = badBudgets(row.id, rowBudgets(row));
  // What cannot be read cannot be compared: those faults show once the budgets are mended.
  return [...unknownTopics(row, topics), ...bad, ...(bad.length > 0 ? [] : orderFaults(row, calendar))];
}

function unknownTopics({ id, match, milestones = [] }: PolicyRow, topics: Topics): PolicyFault[] {
  const named = [...(match.topics ?? []), ...milestones.flatMap((milestone) => milestone.topics ?? [])];
  const unknown = new Set(named.filter((topic) => !match.kinds.some((kind) => findTopic({ topics }, kind, topic))));
  return [...unknown].map((topic) => ({ fault: 'unknown_topic', row: id, topic }));
}

function orderFaults(row: PolicyRow, calendar: WorkCalendar): PolicyFault[] {
  const { acceptReachesHolding, ladderPassesResolve } = misorderings(row, calendar);
  return [
    ...acceptReachesHolding.map((level) => ({ fault: 'accept_reaches_holding', row: row.id, level }) as const),
    ...(ladderPassesResolve ? [{ fault: 'ladder_passes_resolve', row: row.id } as const] : []),
  ];
}

type Field = readonly [name: string, code: BudgetCode];

function rowBudgets({ accept, contact, holding, resolve, milestones = [] }: PolicyRow): Field[] {
  const fields: Field[] = [['accept', accept]];
  if (contact !== undefined) fields.push(['contact', contact]);
  if (holding) fields.push(['holding.grid', holding.grid], ['holding.community', holding.community]);
  return [...fields, ['resolve', resolve], ...milestones.map((m): Field => [`milestones.${m.name}`, m.budget])];
}

function fixedBudgets(fixed: FixedClocks): Field[] {
  const { dispatch, followUps, confirmReminderDays: _, extensionDays: __, sources: ___, ...single } = fixed;
  return [
    ...tracks.map((track): Field => [`dispatch.${track}`, dispatch[track]]),
    ...Object.entries(single),
    ...followUps.map((code): Field => ['followUps', code]),
  ];
}

function badBudgets(row: string, fields: readonly Field[]): PolicyFault[] {
  return fields.flatMap(([field, code]) => {
    const why = whyBad(code);
    return why ? [{ fault: 'bad_budget', row, field, code, why } as const] : [];
  });
}

function whyBad(code: BudgetCode): BudgetFaultCode | 'not_a_budget' | null {
  try {
    return budgetFault(readBudget(code));
  } catch {
    return 'not_a_budget';
  }
}
