import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { publish } from '../../database/publication.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { authorOf, ruleCommand } from './draft.ts';
import { viewFaults } from './fault-view.ts';
import { rulesOnWire } from './rules-on-wire.ts';
import { PublicationBody, RuleHeaders, RuleParams } from './rule-schema.ts';
import { viewVersion } from './rule-view.ts';
import { tellRebase } from './rule-workflows.ts';

/** Makes drafts into versions that cases run by. */
export const publicationRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, options) => {
  const { orm } = options;
  for (const { kind, path, what, published: Published } of rulesOnWire) {
    const refusals = ['already_published', 'not_publishable', 'idempotency_key_reused'] as const;
    app.post(
      `/sla/${path}/:name/versions/:version/publication`,
      {
        config: { permission: 'rules:write' },
        schema: {
          summary: `Publish a draft of ${what}`,
          description: 'Refused with every fault in one answer. What is published never changes.',
          tags: ['sla'],
          params: RuleParams,
          headers: RuleHeaders,
          body: PublicationBody,
          response: { 200: Published, ...problemResponses(refusals) },
        },
      },
      async ({ params, body, caller, headers }, reply) => {
        const em = orm.em.fork();
        const { name, version } = params;
        const address = `POST /sla/${path}/${name}/versions/${version}/publication`;
        const outcome = await publish(em, {
          kind,
          name,
          version,
          by: authorOf(caller),
          reason: body.reason.trim(),
          applyTo: body.applyTo,
          at: await app.now(),
          command: ruleCommand(caller, address, headers['idempotency-key'], body),
        });
        if ('refused' in outcome) throw problem(outcome.refused);
        if ('faults' in outcome) {
          const errors = viewFaults(outcome.faults, caller.language);
          throw problem('not_publishable', { errors });
        }
        if ('replayed' in outcome) reply.header('idempotency-replayed', 'true');
        if ('published' in outcome && outcome.published.rebase !== null)
          await tellRebase(app, options, em, outcome.published.rebase);
        const made = await viewVersion(em, kind, name, version);
        if (made?.state !== 'published') throw problem('not_found');
        return made;
      },
    );
  }
};
