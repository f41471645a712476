import type { Reader } from '../../database/case-views.ts';
import type { Caller } from '../caller.ts';

/** The caller as lists and reports know one. */
export function readerOf({ posts, person }: Caller): Reader {
  return { posts, ...(person && { person: person.id }) };
}
