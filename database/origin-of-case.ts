import { sql } from '@mikro-orm/postgresql';
import type { OriginKind } from '../domain/origins.ts';
import type { Post } from '../domain/roles.ts';
import type { Resolution } from './entities/origin.ts';
import { fromTime } from './instants.ts';
import { originScopeOf } from './origin-scope.ts';
import type { Sql } from './scope.ts';

/** The origin of a case; of one that the reader may not know of, what it was and when. */
export type OriginOfCase = {
  kind: OriginKind;
  at: number;
  seen: { id: string; title: string; resolution: Resolution | null } | null;
};

/** As the query answers it. */
export type StoredOrigin = Omit<OriginOfCase, 'at'> & { at: string };

/** The origin of `"case" c` as JSON. */
export function originOfCase(posts: readonly Post[]): Sql {
  return sql`
    select jsonb_build_object('kind', o.kind, 'at', o.at, 'seen', case when ${originScopeOf(posts)} then
      jsonb_build_object('id', o.id, 'title', o.title, 'resolution', o.resolutions -> (c.origin_resolution - 1)) end)
    from origin o where o.id = c.origin`;
}

export function toOrigin({ at, ...origin }: StoredOrigin): OriginOfCase {
  return { ...origin, at: fromTime(at) };
}
