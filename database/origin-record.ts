import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Origin, type OriginNote, type Resolution } from './entities/origin.ts';
import { toTime } from './instants.ts';
import type { OriginRow } from './origins.ts';

/** A message about an origin under its idempotency key: its id is that of (caller, path, key). */
export type OriginCommand = { id: string; bodyHash: string };

/** `replayed`: the key has done this before. `reused`: it came with another body. `full`: there are as many as there may be. */
export type Recorded = { recorded: string } | { replayed: string } | { reused: true } | { full: true };

/** Most notes, and most resolutions, of one origin. */
const mostEntries = 200;

/** Puts an origin on record; who sends one key many times at once gets one. */
export function recordOrigin(
  em: SqlEntityManager,
  origin: OriginRow,
  command: OriginCommand | null,
): Promise<Recorded> {
  return once(em, command, origin.id, origin.recordedAt, async (tx) => {
    await tx.insert(Origin, origin);
    return { recorded: origin.id };
  });
}

/** Adds an opinion to an origin that exists. */
export function addNote(
  em: SqlEntityManager,
  id: string,
  note: OriginNote,
  command: OriginCommand | null,
): Promise<Recorded> {
  return append(em, id, 'notes', () => note, command, note.at);
}

/** Adds a resolution to a meeting that exists, under the next number. `at` is the product's now (epoch ms). */
export function addResolution(
  em: SqlEntityManager,
  id: string,
  resolution: Omit<Resolution, 'n'>,
  command: OriginCommand | null,
  at: number,
): Promise<Recorded> {
  return append(em, id, 'resolutions', (n) => ({ n, ...resolution }), command, at);
}

function append(
  em: SqlEntityManager,
  id: string,
  list: 'notes' | 'resolutions',
  entry: (n: number) => object,
  command: OriginCommand | null,
  at: number,
): Promise<Recorded> {
  return once(em, command, id, at, async (tx) => {
    // Under its lock, or two resolutions could get one number.
    const [row] = await tx.execute<{ length: number }[]>(
      sql`select jsonb_array_length(${sql.ref(list)}) as length from origin where id = ${id} for update`,
    );
    if (!row) throw new Error(`there is no origin ${id} to add to`);
    if (row.length >= mostEntries) return { full: true };
    const added = JSON.stringify([entry(row.length + 1)]);
    await tx.execute(sql`update origin set ${sql.ref(list)} = ${sql.ref(list)} || ${added}::jsonb where id = ${id}`);
    return { recorded: id };
  });
}

/** Does something once per command. Refusals are not remembered. */
function once(
  em: SqlEntityManager,
  command: OriginCommand | null,
  origin: string,
  at: number,
  act: (tx: SqlEntityManager) => Promise<Recorded>,
): Promise<Recorded> {
  return em.transactional(async (tx) => {
    if (!command) return act(tx);
    const { id, bodyHash } = command;
    // Waits for whoever is inserting the same key; after that the key is either theirs or free.
    const mine = await tx.execute<unknown[]>(sql`
      insert into origin_command (id, body_hash, origin, at) values (${id}, ${bodyHash}, ${origin}, ${toTime(at)})
      on conflict do nothing returning id`);
    if (mine.length === 0) return repeated(tx, command);
    const recorded = await act(tx);
    if (!('recorded' in recorded)) await tx.execute(sql`delete from origin_command where id = ${id}`);
    return recorded;
  });
}

async function repeated(tx: SqlEntityManager, { id, bodyHash }: OriginCommand): Promise<Recorded> {
  const [known] = await tx.execute<{ body_hash: string; origin: string }[]>(
    sql`select body_hash, origin from origin_command where id = ${id}`,
  );
  return known?.body_hash === bodyHash ? { replayed: known.origin } : { reused: true };
}
