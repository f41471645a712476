import { caseKinds } from '../../../domain/kinds.ts';
import { lines } from '../../../domain/lines.ts';
import { levels } from '../../../domain/levels.ts';
import { caseStatuses } from '../../../domain/statuses.ts';
import type { CaseFilters } from '../../cases/list-cases.ts';
import { viewIds } from '../../cases/view-ids.ts';

/** The address of the board is its filter, so that a view can be sent to a colleague. */
export type BoardSearch = CaseFilters;

const sorts = ['due', 'registered', 'updated'] as const;
const words = ['topic', 'unit', 'holder', 'origin', 'estate', 'reporterOf', 'place', 'channel', 'reworkCause'] as const;
/** Each is true or false of a case; they are set by the figures of reports. */
export const yesNames = [
  'open',
  'breached',
  'kept',
  'extended',
  'proactive',
  'foundByGrid',
  'reached',
  'solved',
  'satisfied',
  'excluded',
  'unreachable',
  'listed',
  'reworked',
  'onSpot',
  'sameDay',
  'mediated',
  'agreed',
  'performed',
  'confirmed',
  'policeArrived',
] as const;
export const momentNames = [
  'dueBefore',
  'dueAfter',
  'registeredFrom',
  'registeredTo',
  // These are set by the figures of reports.
  'closedFrom',
  'closedTo',
  'promisedFrom',
  'promisedTo',
  'dispatchedFrom',
  'dispatchedTo',
  'calledBackFrom',
  'calledBackTo',
  'reworkedFrom',
  'reworkedTo',
  'mediatedFrom',
  'mediatedTo',
  'policeCalledFrom',
  'policeCalledTo',
] as const;

/** Reads the filters of an address; what is none is left out. */
export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const { view, status, kind, level, track, line, sort, q, contact } = search;
  const found = {
    view: one(viewIds, view),
    status: one(caseStatuses, status),
    kind: one(caseKinds, kind),
    level: one(levels, level),
    line: one(lines, line),
    track: one(['fast', 'urgent', 'joint', 'critical'] as const, track),
    sort: one(sorts, sort),
    // A number that was typed into the address is a word all the same.
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : undefined,
    contact: one(['promised', 'decided', 'met'] as const, contact),
    ...Object.fromEntries(yesNames.map((name) => [name, typeof search[name] === 'boolean' ? search[name] : undefined])),
    ...Object.fromEntries(words.map((name) => [name, typeof search[name] === 'string' ? search[name] : undefined])),
    ...Object.fromEntries(momentNames.map((name) => [name, isMoment(search[name]) ? search[name] : undefined])),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
}

/** A day or an instant, as the server takes them. */
function isMoment(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function one<const T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((candidate) => candidate === value);
}
