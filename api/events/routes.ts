import type { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { readFeed, visibleAmong } from '../../database/change-feed.ts';
import type { Caller } from '../caller.ts';
import type { ServerOptions } from '../server-options.ts';
import { openClient } from './client.ts';
import { createFeed, type Batch } from './feed.ts';
import { createLeaps } from './leaps.ts';
import { Position, StreamHeaders } from './schema.ts';

const heartbeatMs = 15_000;
/** A stream ends after this time, so that nobody listens longer than that on rights that were taken away. */
const lifeMs = 60_000;
/** More than this is not told one by one to somebody who comes back. */
const mostMissed = 1_000;

/** Text to whoever reads it; to the route, a stream of it. */
const Stream = Type.Unsafe<Readable>(Type.String());

const description = `Server-sent events. \`changed\` names a case and one of its events, \`time\` tells the product's time at least every 15 seconds,
\`position\` an id to go on from, \`missed\` that more has happened than is told, \`again\` that the stream ends and is to be opened anew at once.
An event may be told twice, but none is left out between an id and the next.`;

/** `GET /events`: what happens in the caller's area, as it happens. */
export const eventRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm, config }) => {
  const feed = createFeed(orm, app.log);
  const leaps = config.rehearsal ? createLeaps(app.now) : null;
  const leaving = new Set<() => void>();
  app.addHook('preClose', async () => {
    feed.stop();
    leaps?.stop();
    for (const leave of leaving) leave();
  });

  const ownPart = async ({ posts }: Caller, { entries }: Pick<Batch, 'entries'>) => {
    const seen = await visibleAmong(orm.em.fork(), posts, [...new Set(entries.map(({ caseId }) => caseId))]);
    return entries.filter(({ caseId }) => seen.has(caseId));
  };

  app.get(
    '/events',
    {
      config: { permission: 'cases:read' },
      schema: {
        summary: 'What happens in your area, as it happens',
        description,
        tags: ['lists'],
        querystring: Position,
        headers: StreamHeaders,
        response: {
          200: { description: 'A stream', content: { 'text/event-stream': { schema: Stream } } },
        },
      },
    },
    async ({ caller, query, headers, raw }, reply) => {
      const client = openClient();
      const { from, stop } = await feed.listen(async (batch) => {
        const own = await ownPart(caller, batch);
        if (own.length > 0) client.tellTime(await app.now());
        for (const entry of own) client.tellChange(entry, batch.settled);
      });
      const beat = setInterval(() => void app.now().then(client.tellTime, () => {}), heartbeatMs).unref();
      const leave = () => client.sendAway();
      const endLeaps = leaps?.listen(client.tellTime);
      const life = setTimeout(leave, lifeMs).unref();
      leaving.add(leave);
      client.stream.once('close', () => {
        stop();
        endLeaps?.();
        clearInterval(beat);
        clearTimeout(life);
        leaving.delete(leave);
      });
      raw.once('close', () => client.stream.destroy());

      client.tellTime(await app.now());
      const after = readPosition(query.after ?? headers['last-event-id']);
      if (after !== null && after < from) {
        const entries = await readFeed(orm.em.fork(), after, [], mostMissed + 1);
        if (entries.length > mostMissed) client.tellMissed(from);
        else for (const entry of await ownPart(caller, { entries })) client.tellChange(entry, from);
      }
      client.tellPosition(from);
      // A connection that is kept for the next request would keep a server that is closing.
      return reply
        .type('text/event-stream')
        .header('cache-control', 'no-store')
        .header('connection', 'close')
        .send(client.stream);
    },
  );
};

function readPosition(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
