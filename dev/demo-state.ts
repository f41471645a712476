import { query } from './databases.ts';

/** Whether the demo street is in a migrated database, and how many cases with it. */
export async function readStreet(url: string): Promise<{ isSeeded: boolean; cases: number }> {
  const [row] = await query(
    url,
    'select exists (select 1 from unit) as seeded, (select count(*)::int from "case") as cases',
  );
  return { isSeeded: row?.['seeded'] === true, cases: Number(row?.['cases']) };
}
