import { registeringPost, verbsOf } from '../../domain/permissions.ts';
import type { Post } from '../../domain/roles.ts';
import type { Permission } from '../caller.ts';

/** Whether a post lets anybody call the routes of a permission at all; what it lets one do there is for scope and domain to say. */
const grants: Record<Permission, (post: Post) => boolean> = {
  'cases:read': ({ role }) => role !== 'admin',
  'cases:register': (post) => registeringPost([post], false) !== null,
  'cases:command': (post) => verbsOf([post]).length > 0,
  'reports:read': ({ role }) => role !== 'admin' && role !== 'integration',
  'units:read': () => true,
  'rules:read': ({ role }) => role === 'admin' || role === 'supervisor' || role === 'auditor',
  'rules:write': ({ role }) => role === 'admin',
};

/** What these posts permit; a token permits no more than its scopes name. */
export function permissionsOf(posts: readonly Post[], scopes?: readonly string[]): Set<Permission> {
  const all = Object.keys(grants) as Permission[];
  return new Set(all.filter((permission) => posts.some(grants[permission]) && (scopes?.includes(permission) ?? true)));
}
