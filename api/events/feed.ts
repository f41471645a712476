import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyBaseLogger } from 'fastify';
import { feedEnd, readFeed, type FeedEntry } from '../../database/change-feed.ts';

/** `settled`: every event up to this number has been passed on; whoever goes on from it misses nothing. */
export type Batch = { entries: readonly FeedEntry[]; settled: number };

const everyMs = 700;
const atOnce = 500;
/** A number that was skipped belongs to a transaction that is still open, or to one that was given up: longer than any lasts. */
const giveUpMs = 60_000;
/** How far back, at the start, a number may be skipped for now. */
const lookBack = 200;

/**
 * Follows the events of all cases while somebody listens: one reader per process, whoever many listen. Polls, because a
 * notification of the database would make all commits wait for one another, and polling survives every outage by itself.
 */
export function createFeed(orm: MikroORM, log: FastifyBaseLogger) {
  const listeners = new Set<(batch: Batch) => Promise<void>>();
  const skipped = new Map<number, number>();
  let end = 0;
  let following: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const settled = () => Math.min(end, ...[...skipped.keys()].map((number) => number - 1));

  const read = async (): Promise<FeedEntry[]> => {
    const entries = await readFeed(orm.em.fork(), end, [...skipped.keys()], atOnce);
    const now = Date.now();
    for (const { feed } of entries) {
      skipped.delete(feed);
      for (let number = Math.max(end + 1, feed - lookBack); number < feed; number += 1) skipped.set(number, now);
      end = Math.max(end, feed);
    }
    for (const [number, since] of skipped) if (now - since > giveUpMs) skipped.delete(number);
    return entries;
  };

  const begin = async () => {
    skipped.clear();
    end = Math.max(0, (await feedEnd(orm.em.fork())) - lookBack);
    // What is on record already is no news, but a number that is missing among it may still become one.
    await read();
  };

  const follow = async () => {
    try {
      const entries = await read();
      if (entries.length > 0)
        await Promise.all([...listeners].map((listener) => listener({ entries, settled: settled() })));
    } catch (error) {
      log.warn({ err: error }, 'the change feed cannot be read');
    }
    if (listeners.size > 0) timer = setTimeout(() => void follow(), everyMs).unref();
    else following = null;
  };

  return {
    /** Passes on what happens from now on until the returned function is called; resolves with where that begins. */
    listen: async (listener: (batch: Batch) => Promise<void>): Promise<{ from: number; stop: () => void }> => {
      following ??= begin().then(() => void (timer = setTimeout(() => void follow(), everyMs).unref()));
      try {
        await following;
      } catch (error) {
        following = null;
        throw error;
      }
      listeners.add(listener);
      return { from: settled(), stop: () => void listeners.delete(listener) };
    },
    stop: () => clearTimeout(timer),
  };
}
