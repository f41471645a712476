import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { toTime } from './instants.ts';

/** `loginFailures`: when the wrong passwords came since the last right one (epoch ms). */
export type Account = { id: string; name: string; passwordHash: string; loginFailures: readonly number[] };

export type PersonInPosts = { id: string; name: string; posts: readonly Post[] };

/** SQL for the unit whose subtree a post's rights cover: whatever stands beside the ladder stands in its parent's area. */
export const areaOfUnit = () => sql`case when u.kind in ('street', 'community', 'grid') then u.code else u.parent end`;

/** The account of a user name, or null; one that was switched off is none. */
export async function findAccount(em: SqlEntityManager, username: string): Promise<Account | null> {
  const [account] = await em.execute<Account[]>(sql`
    select id, name, password_hash as "passwordHash", login_failures as "loginFailures"
    from person where username = ${username} and disabled_at is null`);
  return account ?? null;
}

export async function writeLoginFailures(em: SqlEntityManager, id: string, failures: readonly number[]): Promise<void> {
  await em.execute(sql`update person set login_failures = ${JSON.stringify(failures)}::jsonb where id = ${id}`);
}

/** A person with the posts that are valid at `now` (epoch ms), or null when the account is gone or switched off. */
export async function readPerson(em: SqlEntityManager, id: string, now: number): Promise<PersonInPosts | null> {
  const at = toTime(now);
  const [person] = await em.execute<PersonInPosts[]>(sql`
    select p.id, p.name, coalesce((
      select jsonb_agg(jsonb_build_object('role', o.role, 'unit', o.unit, 'area', ${areaOfUnit()}) order by o.valid_from, o.id)
      from post o join unit u on u.code = o.unit
      where o.person = p.id and o.valid_from <= ${at} and (o.valid_to is null or o.valid_to > ${at})), '[]') as posts
    from person p where p.id = ${id} and p.disabled_at is null`);
  return person ?? null;
}
