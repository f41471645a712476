import { caseKinds } from '../../../domain/kinds.ts';
import { levels } from '../../../domain/levels.ts';
import type { BreachFilters } from '../../reports/read-breaches.ts';

/** The address of a report is what it is about, so that it can be sent to a colleague. */
export type ReportSearch = BreachFilters;

const words = ['from', 'to', 'unit', 'topic', 'heldBy'] as const;

/** Reads the filters of an address; what is none is left out. */
export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  const found = {
    kind: caseKinds.find((kind) => kind === search['kind']),
    heldAt: levels.find((level) => level === search['heldAt']),
    ...Object.fromEntries(words.map((name) => [name, typeof search[name] === 'string' ? search[name] : undefined])),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}
