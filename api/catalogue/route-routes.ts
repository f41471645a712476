import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Type } from 'typebox';
import { findTopic, routeKey, type Catalogue, type RouteSubject } from '../../domain/catalogue.ts';
import { lines } from '../../domain/lines.ts';
import type { Caller } from '../caller.ts';
import { findUnit, isUnitVisible, type UnitRow } from '../cases/units.ts';
import { fieldProblem } from '../field-errors.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { changeCatalogue } from './change.ts';
import { CatalogueDocument, RouteChange, RouteParams, RouteRemoval } from './schema.ts';
import { viewCatalogue } from './view.ts';

const tags = ['catalogue'];
const config = { permission: 'rules:write' } as const;

/** Where a topic or a line goes within an area. */
export const catalogueRouteRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.put(
    '/catalogue/routes/:of/:code/:area',
    {
      config,
      schema: {
        summary: 'Where cases of a topic or a line go from an area, and who is told of them',
        description: 'Of a line it is for every topic of that line; a route of the topic itself goes before it.',
        tags,
        params: RouteParams,
        body: RouteChange,
        response: {
          200: CatalogueDocument,
          ...problemResponses(['unknown_topic', 'unit_outside_area', 'stale_version', 'not_found']),
        },
      },
    },
    async ({ params, body: { unit = null, notify = null, ...said }, caller }) => {
      const [em, now] = [orm.em.fork(), await app.now()];
      if (unit === null && notify === null) throw fieldProblem('/unit', 'required', caller.language);
      const area = await seen(em, params.area, caller, now);
      if (!['street', 'community', 'grid'].includes(area.kind)) throw problem('not_found');
      for (const code of [unit, notify])
        if (code !== null && (await seen(em, code, caller, now)).path[0] !== area.path[0])
          throw problem('unit_outside_area');
      const body = (catalogue: Catalogue) => {
        if (!isSubject(catalogue, params)) throw problem(params.of === 'line' ? 'not_found' : 'unknown_topic');
        return { unit, notify };
      };
      const change = { part: 'route', key: routeKey(params), body, said } as const;
      return viewCatalogue(await changeCatalogue(em, caller, change, now));
    },
  );

  app.delete(
    '/catalogue/routes/:of/:code/:area',
    {
      config,
      schema: {
        summary: 'Take a route away',
        tags,
        params: RouteParams,
        body: RouteRemoval,
        response: {
          204: Type.Null({ description: 'It is gone' }),
          ...problemResponses(['stale_version', 'not_found']),
        },
      },
    },
    async ({ params, body: said, caller }, reply) => {
      const key = routeKey(params);
      const body = ({ routes }: Catalogue) => {
        if (!routes.some((route) => routeKey(route) === key)) throw problem('not_found');
        return null;
      };
      await changeCatalogue(orm.em.fork(), caller, { part: 'route', key, body, said }, await app.now());
      return reply.code(204).send(null);
    },
  );
};

/** The unit of this code as far as the caller can see it. Throws `not_found`. */
async function seen(em: SqlEntityManager, code: string, { posts }: Caller, now: number): Promise<UnitRow> {
  const unit = await findUnit(em, code, now);
  if (!unit || !(await isUnitVisible(em, unit, posts, now))) throw problem('not_found');
  return unit;
}

function isSubject(catalogue: Catalogue, { of, code }: { of: RouteSubject; code: string }): boolean {
  return of === 'line' ? lines.some((line) => line === code) : findTopic(catalogue, of, code) !== undefined;
}
