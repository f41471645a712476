import { randomBytes } from 'node:crypto';
import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { IntakeLink } from './entities/intake-link.ts';
import { toTime } from './instants.ts';
import type { LinkRow } from './intake-links.ts';

/** A message about a link under its idempotency key: its id is that of (caller, path, key). */
export type LinkCommand = { id: string; bodyHash: string };

/** `replayed`: the key has done this before. `reused`: it came with another body. */
export type LinkRecorded = { recorded: string } | { replayed: string } | { reused: true };

export type NewLink = Omit<LinkRow, 'code' | 'openedCommand' | 'openedBody' | 'endedBy' | 'endedAt' | 'endedCommand'>;

/** 96 bits, so that nobody comes to a door by guessing. */
const newCode = () => randomBytes(12).toString('base64url');

/** Opens a link under a code of its own; who sends one key many times at once gets one. */
export async function openLink(
  em: SqlEntityManager,
  link: NewLink,
  command: LinkCommand | null,
): Promise<LinkRecorded> {
  if (command) {
    const known = await openedBy(em, command);
    if (known) return known;
  }
  const row = { ...link, code: newCode(), openedCommand: command?.id ?? null, openedBody: command?.bodyHash ?? null };
  // Whoever inserts the same message at the same time is waited for, and then is the one who did.
  const opened = await em
    .createQueryBuilder(IntakeLink)
    .insert({ ...row, endedBy: null, endedAt: null, endedCommand: null })
    .onConflict('openedCommand')
    .ignore()
    .returning('id')
    .execute<{ id: string }[]>('all');
  if (opened.length > 0) return { recorded: link.id };
  return (command && (await openedBy(em, command))) ?? { reused: true };
}

async function openedBy(em: SqlEntityManager, { id, bodyHash }: LinkCommand): Promise<LinkRecorded | null> {
  const [known] = await em.execute<{ id: string; opened_body: string }[]>(
    sql`select id, opened_body from intake_link where opened_command = ${id}`,
  );
  if (!known) return null;
  return known.opened_body === bodyHash ? { replayed: known.id } : { reused: true };
}

/** Ends a link at `at` (epoch ms). One that was ended stays as it was ended. */
export async function endLink(
  em: SqlEntityManager,
  id: string,
  { by, at, command }: { by: string; at: number; command: string | null },
): Promise<{ replayed: boolean }> {
  const ended = await em.execute<unknown[]>(sql`
    update intake_link set ended_by = ${by}, ended_at = ${toTime(at)}, ended_command = ${command}
    where id = ${id} and ended_at is null returning id`);
  if (ended.length > 0 || command === null) return { replayed: false };
  const [known] = await em.execute<{ ended_command: string | null }[]>(
    sql`select ended_command from intake_link where id = ${id}`,
  );
  return { replayed: known?.ended_command === command };
}
