// Founds the demo street in a migrated database: `node dev/demo/seed.ts [--empty]`. Does nothing where a street is.
import { parseArgs } from 'node:util';
import { loadConfig } from '../../config.ts';
import { publishBulletins } from '../../database/bulletin-making.ts';
import { connectDatabase } from '../../database/connection.ts';
import { Origin } from '../../database/entities/origin.ts';
import { Unit } from '../../database/entities/unit.ts';
import { openLink } from '../../database/intake-link-record.ts';
import { importCases } from '../../database/intake.ts';
import { compileReviews } from '../../database/review-making.ts';
import { demoCases } from './cases.ts';
import { foundStreet } from './found.ts';
import { linkOfBuilding8 } from './intake-link.ts';
import { comeFrom } from './origins.ts';

/** What was written, or null where a street was there already. */
export type Seeded = { cases: number; open: number } | null;

/** Writes street, people, rules and, unless `empty`, the cases as they stand at `now` (epoch ms): all of it or nothing. */
export async function seed(url: string, { empty, now }: { empty: boolean; now: number }): Promise<Seeded> {
  const orm = await connectDatabase({ url, poolMax: 1 });
  try {
    return await orm.em.fork().transactional(async (em) => {
      if ((await em.count(Unit)) > 0) return null;
      await foundStreet(em);
      const { origins, cases } = empty ? { origins: [], cases: [] } : comeFrom(demoCases(now), now);
      if (origins.length > 0) await em.insertMany(Origin, origins);
      const written = await importCases(em, cases);
      if (!empty) await openLink(em, linkOfBuilding8(now), null);
      // What the schedule would have brought out by now; it does not bring it out again.
      if (!empty) {
        await publishBulletins(em, now);
        await compileReviews(em, now);
      }
      return { cases: written.length, open: written.filter(({ state }) => state.closedAt === undefined).length };
    });
  } finally {
    await orm.close(true);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
  const startedAt = performance.now();
  const { demo, databaseUrl } = loadConfig();
  if (!demo)
    throw new Error('The accounts of the demo have a known password: set GRIDCASE_DEMO=1 where that is meant.');
  const seeded = await seed(databaseUrl, { empty: values.empty, now: Date.now() });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    seeded
      ? `Seeded the demo street with ${seeded.cases} cases, ${seeded.open} of them open, in ${seconds} s.`
      : 'The database has a street already; nothing was seeded.',
  );
}
