import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { findRepeatPlaces, findRepeatReporters } from '../../database/repeats.ts';
import { umbrella, visit } from '../../domain/repeats.ts';
import { readerOf } from '../lists/reader.ts';
import type { ServerOptions } from '../server-options.ts';
import { Repeats } from './repeat-schema.ts';
import { viewRepeats } from './repeat-view.ts';

/** What keeps coming from one estate, and who keeps coming. */
export const repeatRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.get(
    '/reports/repeats',
    {
      config: { permission: 'reports:read' },
      schema: {
        summary: 'Estates and reporters that keep coming (重复反映)',
        description: `An estate from which one topic came ${umbrella.cases} times in ${umbrella.days} days is proposed an umbrella case; who brought ${visit.cases} cases in ${visit.days} days, a visit. People are shown to those who may register a visit. Whoever reported anonymously or confidentially is never counted.`,
        tags: ['reports'],
        response: { 200: Repeats },
      },
    },
    async ({ caller }) => {
      const [em, reader, now] = [orm.em.fork(), readerOf(caller), await app.now()];
      const places = await findRepeatPlaces(em, reader, now);
      const people = caller.permissions.has('cases:register') ? await findRepeatReporters(em, reader, now) : [];
      return viewRepeats({ places, people }, caller.posts, now);
    },
  );
};
