import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Role } from '../domain/roles.ts';
import { toTime } from './instants.ts';

export type Member = { id: string; name: string; roles: Role[] };

/** Who holds a post in a unit at `now` (epoch ms), by name. */
export function readStaff(em: SqlEntityManager, unit: string, now: number): Promise<Member[]> {
  const at = toTime(now);
  return em.execute<Member[]>(sql`
    select p.id, p.name, jsonb_agg(distinct o.role) as roles
    from post o join person p on p.id = o.person and p.disabled_at is null
    where o.unit = ${unit} and o.valid_from <= ${at} and (o.valid_to is null or o.valid_to > ${at})
    group by p.id, p.name order by p.name, p.id`);
}
