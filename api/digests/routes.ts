import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { countUnread, noteRead, readDigests } from '../../database/digests.ts';
import { fieldProblem } from '../field-errors.ts';
import { readerOf } from '../lists/reader.ts';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { DigestQuery, Digests, Reading, Unread } from './schema.ts';
import { viewDigest } from './view.ts';

const tags = ['lists'];
const config = { permission: 'cases:read' } as const;
const usualLimit = 10;

/** What the clocks have to say to the caller's units: one digest at a time, however much has come together. */
export const digestRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.get(
    '/digests',
    {
      config,
      schema: {
        summary: 'Reminders of due times for the units of your posts, gathered, the latest first (提醒汇总)',
        description: 'After an outage each unit has one digest. Cases that ended before it was made are left out.',
        tags,
        querystring: DigestQuery,
        response: { 200: Digests },
      },
    },
    async ({ query: { limit = usualLimit, cursor }, caller }) => {
      const below = cursor === undefined ? null : readCursor(cursor);
      if (below !== null && Number.isNaN(below)) throw fieldProblem('/cursor', 'other', caller.language);
      const found = await readDigests(orm.em.fork(), readerOf(caller), { below, limit: limit + 1 });
      const items = found.slice(0, limit);
      const last = found.length > limit ? items.at(-1) : undefined;
      return { items: items.map(viewDigest), nextCursor: last ? writeCursor(last.id) : null };
    },
  );

  app.get(
    '/digests/unread',
    { config, schema: { summary: 'How many digests you have not read', tags, response: { 200: Unread } } },
    async ({ caller }) => ({ unread: await countUnread(orm.em.fork(), readerOf(caller)) }),
  );

  app.post(
    '/digests/reading',
    {
      config,
      schema: {
        summary: 'Note that you have read the digests up to one of them',
        description: 'Each person reads for herself. What was read stays read; doing it twice is doing it once.',
        tags,
        body: Reading,
        response: { 204: Type.Null({ description: 'Noted' }) },
      },
    },
    async ({ body, caller }, reply) => {
      if (!caller.person) throw problem('not_permitted');
      await noteRead(orm.em.fork(), caller.person.id, body.upTo);
      return reply.code(204).send(null);
    },
  );
};

function writeCursor(id: number): string {
  return Buffer.from(String(id)).toString('base64url');
}

/** NaN for what no page ended with. */
function readCursor(text: string): number {
  const id = Buffer.from(text, 'base64url').toString();
  return /^\d{1,15}$/.test(id) ? Number(id) : Number.NaN;
}
