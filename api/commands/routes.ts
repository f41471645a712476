import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Command } from '../../database/entities/command.ts';
import { CaseEvent } from '../../database/entities/case-event.ts';
import { findVisible } from '../cases/read-case.ts';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { finishingRoutes } from './finishing.ts';
import { handlingRoutes } from './handling.ts';
import { mediatingRoutes } from './mediating.ts';
import { jointHandlingRoutes } from './joint-handling.ts';
import { timekeepingRoutes } from './timekeeping.ts';
import { correctingRoutes } from './correcting.ts';
import { rulingRoutes } from './rulings.ts';
import { addVerb } from './verb-handler.ts';
import { CommandParams, CommandState } from './schema.ts';

/** What people and systems do to a case: one sub-resource per verb. */
export const commandRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, options) => {
  for (const route of [
    ...handlingRoutes,
    ...finishingRoutes,
    ...timekeepingRoutes,
    ...jointHandlingRoutes,
    ...mediatingRoutes,
    ...rulingRoutes,
    ...correctingRoutes,
  ])
    addVerb(app, options, route);

  app.get(
    '/cases/:id/commands/:commandId',
    {
      config: { permission: 'cases:read' },
      schema: {
        summary: 'What became of a command that nobody waited for',
        tags: ['commands'],
        params: CommandParams,
        response: { 200: CommandState },
      },
    },
    async ({ params, caller }) => {
      const em = options.orm.em.fork();
      const row = await findVisible(em, params.id, caller);
      const command = await em.findOne(Command, { caseId: row.id, id: params.commandId });
      if (command) return { state: command.state, ...(command.code && { code: command.code }) };
      const applied = await em.findOne(CaseEvent, { caseId: row.id, commandId: params.commandId, ordinal: 0 });
      if (!applied) throw problem('not_found');
      return { state: 'done' as const };
    },
  );
};
