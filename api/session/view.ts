import { verbsOf } from '../../domain/permissions.ts';
import type { Caller } from '../caller.ts';
import type { UserView } from './schema.ts';

/** Who asks, for the one who asks. A system is known by its name. */
export function viewUser({ person, system = '', posts, permissions }: Omit<Caller, 'language' | 'key'>): UserView {
  const { id, name } = person ?? { id: system, name: system };
  return {
    id,
    name,
    posts: posts.map(({ role, unit }) => ({ role, unit })),
    permissions: [...permissions, ...verbsOf(posts)],
  };
}
