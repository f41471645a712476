import type { CaseFilters } from '../../database/case-filters.ts';
import { fieldProblem } from '../field-errors.ts';
import type { Language } from '../texts/language.ts';
import { earliest, latest, readMoment } from './moments.ts';
import type { CaseQueryString } from './schema.ts';

/** Chinese has no spaces to tell words by, so a search takes characters in pairs. */
const shortestSearch = 2;

/** The filters of a query with their moments read. Throws `validation_failed` for a search too short to find anything by. */
export function readFilters(
  query: Omit<CaseQueryString, 'sort' | 'limit' | 'cursor'>,
  language: Language,
): CaseFilters {
  const { dueBefore, dueAfter, registeredFrom, registeredTo, closedFrom, closedTo, ...more } = query;
  const { promisedFrom, promisedTo, kept, extended, ...rest } = more;
  if (rest.q !== undefined && rest.q.trim().length < shortestSearch) throw fieldProblem('/q', 'other', language);
  return {
    ...rest,
    dueBefore: readMoment(dueBefore),
    dueAfter: readMoment(dueAfter),
    registeredFrom: readMoment(registeredFrom),
    registeredTo: readMoment(registeredTo),
    closedFrom: readMoment(closedFrom),
    closedTo: readMoment(closedTo),
    promised: promisedOf(promisedFrom, promisedTo, kept, extended),
  };
}

function promisedOf(from?: string, to?: string, kept?: boolean, extended?: boolean): CaseFilters['promised'] {
  if ([from, to, kept, extended].every((said) => said === undefined)) return undefined;
  return { from: readMoment(from) ?? earliest, to: readMoment(to) ?? latest, kept, extended };
}
