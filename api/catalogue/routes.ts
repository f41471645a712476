import { createHash } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { listChanges, readCatalogue } from '../../database/catalogue.ts';
import { findTopic } from '../../domain/catalogue.ts';
import { routed, type Destination } from '../../domain/routing.ts';
import { instantText } from '../cases/instants.ts';
import { findUnit, isUnitVisible, unitRef } from '../cases/units.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { ChangeQuery, Changes, RoutedTopic, RouteQuery } from './route-schema.ts';
import { CatalogueDocument } from './schema.ts';
import { viewCatalogue } from './view.ts';

const tags = ['catalogue'];
const usualLimit = 50;

/** What cases may be about, where they go, and why they may be listed or rejected. */
export const catalogueRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.get(
    '/catalogue',
    {
      config: { permission: 'signed_in' },
      schema: {
        summary: 'Topics, lines, routes, listing reasons and rejection grounds (目录)',
        description: 'Everything at once, also what is switched off; with an `ETag` for `If-None-Match`.',
        tags,
        response: { 200: CatalogueDocument, 304: Type.Null({ description: 'It is as you have it' }) },
      },
    },
    async ({ headers }, reply) => {
      const view = viewCatalogue(await readCatalogue(orm.em.fork()));
      const etag = `"${createHash('sha256').update(JSON.stringify(view)).digest('base64url')}"`;
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (headers['if-none-match'] === etag) return reply.code(304).send(null);
      return view;
    },
  );

  app.get(
    '/catalogue/route',
    {
      config: { permission: 'units:read' },
      schema: {
        summary: 'Where a case of a topic goes from a place, and who else is told (流转建议)',
        description: 'A suggestion: nothing is dispatched by it. The smallest area around the place decides.',
        tags,
        querystring: RouteQuery,
        response: { 200: RoutedTopic, ...problemResponses(['unknown_topic', 'not_found']) },
      },
    },
    async ({ query: { kind, topic, unit: code }, caller }) => {
      const [em, now] = [orm.em.fork(), await app.now()];
      const place = await findUnit(em, code, now);
      if (!place || !(await isUnitVisible(em, place, caller.posts, now))) throw problem('not_found');
      const catalogue = await readCatalogue(em);
      if (!findTopic(catalogue, kind, topic)) throw problem('unknown_topic');
      const { line, unit, notify } = routed(catalogue, { kind, topic }, unitRef(place).path);
      // A unit that is no more is suggested to nobody, though a route still names it.
      const named = async (to: Destination | null) => {
        const found = to && (await findUnit(em, to.unit, now));
        return found && { unit: { code: found.code, name: found.name }, area: to.area };
      };
      return { line, unit: await named(unit), notify: await named(notify) };
    },
  );

  app.get(
    '/catalogue/changes',
    {
      config: { permission: 'rules:read' },
      schema: {
        summary: 'Who changed the catalogue, when and why, the newest first',
        tags,
        querystring: ChangeQuery,
        response: { 200: Changes },
      },
    },
    async ({ query: { part = null, key = null, limit = usualLimit } }) => {
      const changes = await listChanges(orm.em.fork(), { part, key, limit });
      return { items: changes.map((change) => ({ ...change, at: instantText(change.at) })) };
    },
  );
};
