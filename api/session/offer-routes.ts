import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readAccounts } from '../../database/accounts.ts';
import type { ServerOptions } from '../server-options.ts';
import { Offer } from './offer-schema.ts';
import { demoPassword } from './password.ts';

/** The accounts of the demonstration (api.md "The demo street"), in the order in which they are offered. */
const demoAccounts = [
  'dispatcher',
  'supervisor',
  'mediator',
  'clerk',
  'grid-worker',
  'grid-lead',
  'dispatcher-1',
  'clerk-2',
  'grid-worker-2',
  'officer-urban',
  'auditor',
  'admin',
] as const;

/** One click per role, where that harms nobody. */
export const offerRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm, config }) => {
  app.get(
    '/session/offer',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'What the log-in page offers',
        description: 'The accounts of the demonstration with their password. Empty in production, which refuses them.',
        tags: ['session'],
        response: { 200: Offer },
      },
    },
    async () => {
      if (!config.demo) return { demonstration: false, password: null, accounts: [] };
      const accounts = await readAccounts(orm.em.fork(), demoAccounts, await app.now());
      return { demonstration: true, password: demoPassword, accounts };
    },
  );
};
