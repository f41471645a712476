import type { CalendarFaultCode } from './calendar-faults.ts';
import type { BudgetFaultCode } from './deadlines.ts';
import type { PolicyFault } from './policy-faults.ts';
import type { Report, ShapeFaultCode } from './shape.ts';

/** Everything that can stand against publishing a policy or a calendar: its shape, its rows among themselves, its dates. */
export type PublicationFaultCode =
  | ShapeFaultCode
  | Exclude<PolicyFault['fault'], 'bad_budget'>
  | BudgetFaultCode
  | 'not_a_budget'
  | 'source_missing'
  | 'named_twice'
  | 'unknown_milestone'
  | 'misorders_policy'
  | 'superseded'
  | CalendarFaultCode;

/** One fault: where it lies (JSON pointer into what was drafted) and what a sentence about it has to name. */
export type PublicationFault = {
  fault: PublicationFaultCode;
  at: string;
  facts: Readonly<Record<string, string>>;
};

/** A report that collects, below `within`. */
export function collector(within = ''): { faults: PublicationFault[]; report: Report } {
  const faults: PublicationFault[] = [];
  return { faults, report: (fault, at, facts = {}) => faults.push({ fault, at: within + at, facts }) };
}

/** Whether `at` is `other` or lies within it. */
export function isWithin(at: string, other: string): boolean {
  return at === other || at.startsWith(`${other}/`);
}

/** Faults without those that only repeat, in other words, that something could not be read. */
export function withoutEchoes(
  unread: readonly PublicationFault[],
  others: readonly PublicationFault[],
): PublicationFault[] {
  const silent = unread.filter(({ fault }) => fault !== 'unknown_field').map(({ at }) => at);
  const told = new Map(
    others.filter(({ at }) => !silent.some((each) => isWithin(at, each))).map((each) => [JSON.stringify(each), each]),
  );
  return [...unread, ...told.values()];
}
