import { randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the bytes of files lie: a folder outside the database, in which names are random and nothing else. */
export type Storage = {
  /** Keeps bytes under a new name. */
  put: (bytes: Buffer) => Promise<string>;
  /** Null where the bytes are gone. */
  read: (name: string) => Promise<ReadStream | null>;
  remove: (names: readonly string[]) => Promise<void>;
};

export function openStorage(folder: string): Storage {
  const placeOf = (name: string) => {
    if (!/^[\da-f]{32}$/.test(name)) throw new Error('a stored file has another name than was given');
    // Spread over 256 folders: one alone grows slow to list and to copy.
    return join(folder, name.slice(0, 2), name);
  };
  return {
    put: async (bytes) => {
      const name = randomBytes(16).toString('hex');
      const place = placeOf(name);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await writeFile(place, bytes, { flag: 'wx', mode: 0o600, flush: true });
      return name;
    },
    read: async (name) => {
      try {
        const handle = await open(placeOf(name));
        return createReadStream('', { fd: handle });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    remove: async (names) => {
      await Promise.all(names.map((name) => rm(placeOf(name), { force: true })));
    },
  };
}
