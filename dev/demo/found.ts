import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hash } from '@node-rs/argon2';
import { v5 } from 'uuid';
import { CalendarVersion } from '../../database/entities/calendar-version.ts';
import { Person } from '../../database/entities/person.ts';
import { PolicyVersion } from '../../database/entities/policy-version.ts';
import { Post } from '../../database/entities/post.ts';
import { Unit } from '../../database/entities/unit.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { beijing7d } from '../../domain/policies/beijing-7d.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { rehearsal } from '../../domain/policies/rehearsal.ts';
import { boundaryOf } from './boundaries.ts';
import { demoPassword, people } from './cast.ts';
import { street, trailOf, units } from './street.ts';

/** Before every case of the demo, on whatever day it is seeded. */
const since = Date.parse('2020-01-01T00:00:00+08:00');

/** Writes the street with its people, its policies and its calendar. */
export async function foundStreet(em: SqlEntityManager): Promise<void> {
  await em.insertMany(Unit, units.map(unitRow));
  // Nobody knows the other password, so nobody logs in with it; a hash of its own keeps that from being seen.
  const unknown = await hash(randomUUID());
  const passwords = await Promise.all(people.map(async ({ mayLogIn }) => (mayLogIn ? hash(demoPassword) : unknown)));
  await em.insertMany(
    Person,
    people.map(({ id, username, name }, index) => ({
      id,
      username,
      name,
      passwordHash: passwords[index] ?? unknown,
      loginFailures: [],
      disabledAt: null,
    })),
  );
  await em.insertMany(
    Post,
    people.map(({ id, post: { role, unit } }) => ({
      id: v5(`${role} of ${unit}`, id),
      person: id,
      role,
      unit,
      validFrom: since,
      validTo: null,
    })),
  );
  const publication = { author: 'gridcase', reason: '演示街道初始版本', publishedAt: since };
  await em.insertMany(
    PolicyVersion,
    [ordinance5wd, beijing7d, rehearsal].map((body) => {
      const { name, version, effectiveFrom } = body;
      return { name, version, effectiveFrom, body, ...publication };
    }),
  );
  await em.insert(CalendarVersion, { name: street.calendar, version: 1, body: cn2026, publishedAt: since });
}

function unitRow({ code, name, kind, parent }: (typeof units)[number]) {
  const { policy, calendar, division } = street;
  const rules = kind === 'street' ? { policy, calendar, division } : { policy: null, calendar: null, division: null };
  const place = { path: trailOf(code), cover: null, boundary: boundaryOf(code) };
  return { code, name, kind, parent, ...place, ...rules, validFrom: since, validTo: null };
}
