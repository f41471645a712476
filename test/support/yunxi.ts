import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { CalendarVersion } from '../../database/entities/calendar-version.ts';
import { Person } from '../../database/entities/person.ts';
import { PolicyVersion } from '../../database/entities/policy-version.ts';
import { Post } from '../../database/entities/post.ts';
import { Unit } from '../../database/entities/unit.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { bench } from '../../domain/policies/bench.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import type { UnitRef } from '../../domain/place.ts';
import type { Role } from '../../domain/roles.ts';
import { post, staff, units } from './cast.ts';

const since = Date.parse('2026-01-01T00:00:00+08:00');

/** Writes Yunxi street, its people, policies and calendar. Grids and communities that the cast leaves empty get a worker or clerk each. */
export async function foundYunxi(orm: MikroORM): Promise<void> {
  const em = orm.em.fork();
  await em.insertMany(
    Unit,
    units.map((unit) => ({
      code: unit.code,
      name: unit.name,
      kind: kindOf(unit),
      parent: parentOf(unit),
      path: [...new Set([...Object.values(unit.path), unit.code])],
      cover: null,
      ...(unit.code === 'YX' && { policy: 'ordinance-5wd', calendar: 'cn-2026', division: '990101' }),
      validFrom: since,
      validTo: null,
    })),
  );
  await hire(orm, ...Object.entries(staff).map(([id, { name, posts }]) => ({ id, name, posts })));
  const manned = new Set(Object.values(staff).flatMap(({ posts }) => posts.map(({ unit }) => unit as string)));
  await hire(
    orm,
    ...units
      .filter(({ code }) => !manned.has(code))
      .map((unit) => ({
        id: `staff-${unit.code}`,
        name: `${unit.name}值班员`,
        posts: [post(roleIn(unit), unit.code)],
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

function kindOf({ code, level, department }: UnitRef) {
  if (!department) return level;
  return code === 'YX-M' ? 'committee' : 'department';
}

function parentOf({ code, path, department }: UnitRef): string | null {
  if (department || path.community === code) return path.street;
  return path.grid === code ? (path.community ?? null) : null;
}

function roleIn({ level, department }: UnitRef): Role {
  if (department) return 'officer';
  return level === 'grid' ? 'grid_worker' : 'clerk';
}
