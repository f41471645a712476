import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { countByGrid, readPins } from '../../database/grid-report.ts';
import { findUnit } from '../cases/units.ts';
import { readerOf } from '../lists/reader.ts';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { GridParams, GridReport, Pins } from './grid-schema.ts';
import { address } from './links.ts';

const tags = ['reports'];
const config = { permission: 'reports:read' } as const;
/** More pins than that hide one another. */
const mostPins = 200;

/** Where in the street cases are open and overdue: what the map shows and the list beside it. */
export const gridRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.get(
    '/reports/grids',
    {
      config,
      schema: {
        summary: 'Open and overdue cases of each grid of your area, with its boundary (网格地图)',
        tags,
        response: { 200: GridReport },
      },
    },
    async ({ caller }) => {
      const counts = await countByGrid(orm.em.fork(), readerOf(caller), await app.now());
      return {
        items: counts.map((count) => ({
          ...count,
          lists: {
            open: address('/cases', { open: true, unit: count.code }),
            overdue: address('/cases', { view: 'overdue', unit: count.code }),
          },
        })),
      };
    },
  );

  app.get(
    '/reports/grids/:code/pins',
    {
      config,
      schema: {
        summary: 'Where the open cases of a grid are',
        description: `Those whose place is known as a point, the most urgent first, ${mostPins} at most.`,
        tags,
        params: GridParams,
        response: { 200: Pins },
      },
    },
    async ({ caller, params: { code } }) => {
      const [em, now] = [orm.em.fork(), await app.now()];
      const grid = await findUnit(em, code, now);
      const isWithin = grid?.kind === 'grid' && caller.posts.some(({ area }) => grid.path.includes(area));
      if (!isWithin) throw problem('not_found');
      const pins = await readPins(em, readerOf(caller), code, mostPins + 1, now);
      return {
        items: pins
          .slice(0, mostPins)
          .map(({ id, number, title, ...pin }) => ({ case: { id, number, title }, ...pin })),
        more: pins.length > mostPins,
      };
    },
  );
};
