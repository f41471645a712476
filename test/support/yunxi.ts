import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { CalendarVersion } from '../../database/entities/calendar-version.ts';
import { Person } from '../../database/entities/person.ts';
import { PolicyVersion } from '../../database/entities/policy-version.ts';
import { Post } from '../../database/entities/post.ts';
import { Unit, type UnitKind } from '../../database/entities/unit.ts';
import { trailOf, units } from '../../dev/demo/street.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { bench } from '../../domain/policies/bench.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import type { Role } from '../../domain/roles.ts';
import { post, staff } from './cast.ts';

const since = Date.parse('2026-01-01T00:00:00+08:00');

/** Writes Yunxi street, its people, policies and calendar. Grids and communities that the cast leaves empty get a worker or clerk each. */
export async function foundYunxi(orm: MikroORM): Promise<void> {
  const em = orm.em.fork();
  await em.insertMany(
    Unit,
    units.map(({ code, name, kind, parent }) => ({
      code,
      name,
      kind,
      parent,
      path: trailOf(code),
      cover: null,
      ...(kind === 'street' && { policy: 'ordinance-5wd', calendar: 'cn-2026', division: '990101' }),
      validFrom: since,
      validTo: null,
    })),
  );
  await hire(orm, ...Object.entries(staff).map(([id, { name, posts }]) => ({ id, name, posts })));
  const manned = new Set(Object.values(staff).flatMap(({ posts }) => posts.map(({ unit }) => unit)));
  await hire(
    orm,
    ...units
      .filter(({ code }) => !manned.has(code))
      .map(({ code, name, kind }) => ({
        id: `staff-${code}`,
        name: `${name}值班员`,
        posts: [post(roleIn(kind), code)],
      })),
  );
  const publication = { author: 'system', reason: 'seed', publishedAt: since };
  await em.insertMany(
    PolicyVersion,
    [ordinance5wd, bench].map((policy) => ({
      name: policy.name,
      version: policy.version,
      effectiveFrom: policy.effectiveFrom,
      body: policy,
      ...publication,
    })),
  );
  await em.insert(CalendarVersion, { name: 'cn-2026', version: 1, body: cn2026, publishedAt: since });
}

type Hired = { id: string; name: string; posts: readonly { role: Role; unit: string }[] };

/** Gives people an account of that name, without a password that works, and their posts. */
export async function hire(orm: MikroORM, ...people: Hired[]): Promise<void> {
  const em = orm.em.fork();
  const account = { passwordHash: 'none', loginFailures: [], disabledAt: null };
  await em.insertMany(
    Person,
    people.map(({ id, name }) => ({ id, username: id, name, ...account })),
  );
  const posts = people.flatMap(({ id, posts }) =>
    posts.map(({ role, unit }) => ({ id: randomUUID(), person: id, role, unit, validFrom: since, validTo: null })),
  );
  if (posts.length > 0) await em.insertMany(Post, posts);
}

function roleIn(kind: UnitKind): Role {
  if (kind === 'grid') return 'grid_worker';
  return kind === 'community' ? 'clerk' : 'officer';
}
