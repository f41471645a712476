import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readUnits, readUnitsBeside } from '../../database/units.ts';
import { findUnit, isUnitVisible } from '../cases/units.ts';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { UnitParams, UnitTree, UnitTrees } from './schema.ts';
import { growTrees } from './tree.ts';

const tags = ['units'];
const config = { permission: 'units:read' } as const;

/** The organisation as far as the caller's area reaches. */
export const unitRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.get(
    '/units',
    { config, schema: { summary: 'The units of your area as trees (组织)', tags, response: { 200: UnitTrees } } },
    async ({ caller: { posts } }) => {
      const [em, now] = [orm.em.fork(), await app.now()];
      return {
        items: growTrees(await readUnits(em, posts, now)).roots,
        beside: growTrees(await readUnitsBeside(em, posts, now)).roots,
      };
    },
  );

  app.get(
    '/units/:code',
    {
      config,
      schema: {
        summary: 'A unit with what is below it',
        description: 'Besides the units of your area, the departments and committees of your street.',
        tags,
        params: UnitParams,
        response: { 200: UnitTree },
      },
    },
    async ({ caller, params: { code } }) => {
      const [em, now] = [orm.em.fork(), await app.now()];
      const within = growTrees(await readUnits(em, caller.posts, now)).byCode.get(code);
      if (within) return within;
      const beside = await findUnit(em, code, now);
      if (!beside || !(await isUnitVisible(em, beside, caller.posts, now))) throw problem('not_found');
      const [alone] = growTrees([beside]).roots;
      if (!alone) throw problem('not_found');
      return alone;
    },
  );
};
