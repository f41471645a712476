import type { CaseFilters } from '../../database/case-filters.ts';
import { fieldProblem } from '../field-errors.ts';
import type { Language } from '../texts/language.ts';
import { earliest, latest, readMoment } from './moments.ts';
import type { CaseQueryString } from './schema.ts';

/** Chinese has no spaces to tell words by, so a search takes characters in pairs. */
const shortestSearch = 2;

/** Each pair of filters that is a window. */
const windowNames = [
  'registered',
  'closed',
  'dispatched',
  'calledBack',
  'reworked',
  'mediated',
  'policeCalled',
] as const;

/** The filters of a query with their moments read. Throws `validation_failed` for a search too short to find anything by. */
export function readFilters(
  query: Omit<CaseQueryString, 'sort' | 'limit' | 'cursor' | 'line'>,
  language: Language,
): CaseFilters {
  const { promisedFrom, promisedTo, kept, extended, dueBefore, dueAfter, ...rest } = query;
  if (rest.q !== undefined && rest.q.trim().length < shortestSearch) throw fieldProblem('/q', 'other', language);
  const windows = windowNames.flatMap((name) => [
    [`${name}From`, readMoment(rest[`${name}From`])],
    [`${name}To`, readMoment(rest[`${name}To`])],
  ]);
  const read = {
    dueBefore: readMoment(dueBefore),
    dueAfter: readMoment(dueAfter),
    ...Object.fromEntries(windows),
  } as Record<'dueBefore' | 'dueAfter' | `${(typeof windowNames)[number]}${'From' | 'To'}`, number | undefined>;
  return { ...rest, ...read, promised: promisedOf(promisedFrom, promisedTo, kept, extended) };
}

function promisedOf(from?: string, to?: string, kept?: boolean, extended?: boolean): CaseFilters['promised'] {
  if ([from, to, kept, extended].every((said) => said === undefined)) return undefined;
  return { from: readMoment(from) ?? earliest, to: readMoment(to) ?? latest, kept, extended };
}
