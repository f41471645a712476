import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { acknowledge, readBulletins } from '../../database/bulletins.ts';
import { readerOf } from '../lists/reader.ts';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { bulletinFor } from './published.ts';
import { Bulletin, BulletinList, BulletinParams } from './schema.ts';
import { viewBulletinHead } from './view.ts';

const tags = ['reports'];
const config = { permission: 'reports:read' } as const;
/** A year of them. */
const mostShown = 53;

/** The weekly bulletins of property disputes: compiled and published by a schedule, read and taken note of here. */
export const bulletinRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.get(
    '/reports/weekly',
    {
      config,
      schema: {
        summary: 'The weekly bulletins of property disputes, the latest first (物业纠纷周报)',
        description:
          'Compiled and published by a schedule, on Mondays at 09:00 for the week before; at most a year of them.',
        tags,
        response: { 200: BulletinList },
      },
    },
    async ({ caller }) => {
      const found = await readBulletins(orm.em.fork(), readerOf(caller), { limit: mostShown });
      return { items: found.map((bulletin) => viewBulletinHead(bulletin, caller.person?.id)) };
    },
  );

  app.get(
    '/reports/weekly/:year/:week(^\\d+)',
    {
      config,
      schema: {
        summary: 'The bulletin of a week (ISO 8601), as it was published',
        description: 'Cases outside your area are left out, and the sums are those of the others.',
        tags,
        params: BulletinParams,
        response: { 200: Bulletin },
      },
    },
    async ({ caller, params }) => bulletinFor(orm.em.fork(), caller, params),
  );

  app.post(
    '/reports/weekly/:year/:week(^\\d+)/acknowledgement',
    {
      config,
      schema: {
        summary: 'Take note of a bulletin (签阅)',
        description: 'Each person does so for herself; doing it twice is doing it once.',
        tags,
        params: BulletinParams,
        response: { 200: Bulletin },
      },
    },
    async ({ caller, params }) => {
      if (!caller.person) throw problem('not_permitted');
      const week = { year: Number(params.year), week: Number(params.week) };
      await acknowledge(orm.em.fork(), { ...readerOf(caller), person: caller.person.id }, week, await app.now());
      return bulletinFor(orm.em.fork(), caller, params);
    },
  );
};
