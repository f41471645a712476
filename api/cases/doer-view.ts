import type { Actor } from '../../domain/case-events.ts';
import type { Names } from './names.ts';
import type { DoerView } from './doer-schema.ts';

/** Who did it, by name. */
export function viewDoer(by: Actor, names: Names): DoerView {
  return 'person' in by ? { id: by.person, name: names.person(by.person), role: by.role } : { system: by.system };
}
