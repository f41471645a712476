import type { By } from '../../domain/commands.ts';
import type { Caller } from '../caller.ts';

/** The caller as a case knows one: by id, with the posts that are valid now. */
export function byOf({ person, system, posts, key }: Caller): By {
  return person ? { person: person.id, posts } : { system: system ?? key, posts };
}
