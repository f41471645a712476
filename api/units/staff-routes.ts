import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readStaff } from '../../database/staff.ts';
import { findUnit, isUnitVisible } from '../cases/units.ts';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { UnitParams } from './schema.ts';
import { Staff } from './staff-schema.ts';

/** Whom a case can be assigned to. */
export const staffRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.get(
    '/units/:code/staff',
    {
      config: { permission: 'units:read' },
      schema: { summary: 'Who works in a unit', tags: ['units'], params: UnitParams, response: { 200: Staff } },
    },
    async ({ caller, params: { code } }) => {
      const [em, now] = [orm.em.fork(), await app.now()];
      const unit = await findUnit(em, code, now);
      if (!unit || !(await isUnitVisible(em, unit, caller.posts, now))) throw problem('not_found');
      return { items: await readStaff(em, code, now) };
    },
  );
};
