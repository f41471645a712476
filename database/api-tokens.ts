import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { areaOfUnit } from './people.ts';

/** A system that may call: its name, what it may do, and the post it does it in. */
export type TokenHolder = { name: string; scopes: readonly string[]; post: Post };

/** Whose token has this SHA-256, or null when nobody's, or when it was revoked or has expired (real time). */
export async function findToken(em: SqlEntityManager, hash: string): Promise<TokenHolder | null> {
  const [token] = await em.execute<TokenHolder[]>(sql`
    select t.name, t.scopes, jsonb_build_object('role', t.role, 'unit', t.unit, 'area', ${areaOfUnit()}) as post
    from api_token t join unit u on u.code = t.unit
    where t.hash = ${hash} and t.revoked_at is null and t.expires_at > now()`);
  return token ?? null;
}
