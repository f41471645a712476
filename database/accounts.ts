import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Role } from '../domain/roles.ts';
import { toTime } from './instants.ts';

/** An account with its first post; `unit` is the unit's name. */
export type NamedAccount = { username: string; name: string; role: Role; unit: string };

/** Those of the user names that are accounts with a post at `now` (epoch ms), in the order given. */
export function readAccounts(em: SqlEntityManager, usernames: readonly string[], now: number): Promise<NamedAccount[]> {
  const at = toTime(now);
  return em.execute<NamedAccount[]>(sql`
    select p.username, p.name, o.role, u.name as unit
    from unnest(array[${usernames}]::text[]) with ordinality as wanted (username, place)
    join person p on p.username = wanted.username and p.disabled_at is null
    join lateral (
      select role, unit from post
      where person = p.id and valid_from <= ${at} and (valid_to is null or valid_to > ${at})
      order by valid_from, id limit 1) o on true
    join unit u on u.code = o.unit
    order by wanted.place`);
}
