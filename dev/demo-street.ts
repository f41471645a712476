import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { query } from './databases.ts';
import { runToEnd, type Workplace } from './product-process.ts';
import { StartFault } from './start-fault.ts';
import { step } from './start-step.ts';

/** Is there while the street is being seeded: half a street is of no use to anybody. */
const seedingNote = (folder: string) => join(folder, 'seeding');

export const wasSeedingInterrupted = (folder: string) => existsSync(seedingNote(folder));
export const forgetSeeding = (folder: string) => rmSync(seedingNote(folder), { force: true });

/** Whether the demo street is in a migrated database, and how many cases with it. */
async function readStreet(url: string): Promise<{ isSeeded: boolean; cases: number }> {
  const [row] = await query(
    url,
    'select exists (select 1 from unit) as seeded, (select count(*)::int from "case") as cases',
  );
  return { isSeeded: row?.['seeded'] === true, cases: Number(row?.['cases']) };
}

/** Seeds the demo street into a migrated database that has none. */
export async function seedStreet(folder: string, url: string, empty: boolean, place: Workplace): Promise<void> {
  if (wasSeedingInterrupted(folder))
    throw new StartFault(
      `The demo street is incomplete, because an earlier start was interrupted: empty the database in DATABASE_URL and delete ${seedingNote(folder)}.`,
    );
  const street = await readStreet(url);
  if (empty && street.cases > 0)
    throw new StartFault(
      'The demo street already has cases: `npm start -- --reset --empty` deletes them, `npm start` keeps them.',
    );
  if (street.isSeeded) return;
  await step(empty ? 'demo street without cases' : 'demo street', async () => {
    writeFileSync(seedingNote(folder), '');
    await runToEnd('dev/demo/seed.ts', 'seed', empty ? ['--empty'] : [], place);
    forgetSeeding(folder);
  });
}
