import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readCatalogue } from '../../database/catalogue.ts';
import { readTimeline } from '../../database/timeline.ts';
import { fileLinks } from '../files/links.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { explainClock } from './clock-explanation.ts';
import { ClockExplanation, ClockParams } from './explanation-schema.ts';
import { readLiveState } from './live-state.ts';
import { LiveState } from './live-state-schema.ts';
import { findVisible, showCase } from './read-case.ts';
import { registerNew } from './register.ts';
import { Registration, RegistrationHeaders } from './registration-schema.ts';
import { Case, CaseParams } from './schema.ts';
import { startWorkflow } from './start-workflow.ts';
import { Timeline } from './timeline-schema.ts';
import { viewTimeline } from './timeline-view.ts';

const tags = ['cases'];
const reading = { permission: 'cases:read' } as const;

/** Registering a case and reading everything about one. */
export const caseRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, options) => {
  const { orm } = options;
  const links = fileLinks(options.config);

  app.post(
    '/cases',
    {
      config: { permission: 'cases:register' },
      schema: {
        summary: 'Register a case, or one that was solved on the spot',
        tags,
        headers: RegistrationHeaders,
        body: Registration,
        response: {
          201: Case,
          ...problemResponses([
            ...(['malformed', 'validation_failed', 'idempotency_key_required', 'not_permitted', 'not_found'] as const),
            ...(['unknown_topic', 'reply_required', 'proof_required', 'idempotency_key_reused'] as const),
          ]),
        },
      },
    },
    async ({ caller, body, headers }, reply) => {
      const key = headers['idempotency-key'];
      if (key === undefined) throw problem('idempotency_key_required');
      const em = orm.em.fork();
      const registered = await registerNew(em, caller, body, key, await app.now());
      const caseId = 'replayed' in registered ? registered.replayed : registered.created.caseId;
      if ('created' in registered) {
        const { state } = registered.created;
        await startWorkflow(app, options, em, { caseId, version: state.version, reuse: 'reject', state });
      } else reply.header('idempotency-replayed', 'true');
      reply.code(201).header('location', `/api/v1/cases/${caseId}`);
      return showCase(orm.em.fork(), caseId, caller, links, await app.now());
    },
  );

  app.get(
    '/cases/:id',
    { config: reading, schema: { summary: 'A case', tags, params: CaseParams, response: { 200: Case } } },
    async ({ params, caller }) => showCase(orm.em.fork(), params.id, caller, links, await app.now()),
  );

  app.get(
    '/cases/:id/timeline',
    {
      config: reading,
      schema: { summary: 'What happened to a case', tags, params: CaseParams, response: { 200: Timeline } },
    },
    async ({ params, caller }) => {
      const em = orm.em.fork();
      const { state } = await findVisible(em, params.id, caller);
      const timeline = await readTimeline(em, caller.posts, params.id);
      if (!timeline) throw problem('not_found');
      return { items: viewTimeline(timeline, state, caller, links, await readCatalogue(em)) };
    },
  );

  app.get(
    '/cases/:id/clocks/:clockId/explanation',
    {
      config: reading,
      schema: {
        summary: 'Why a clock is due when it is',
        tags,
        params: ClockParams,
        response: { 200: ClockExplanation },
      },
    },
    async ({ params, caller }) => {
      const em = orm.em.fork();
      const { state } = await findVisible(em, params.id, caller);
      return explainClock(em, state, params.clockId, caller.language);
    },
  );

  app.get(
    '/cases/:id/state',
    {
      config: reading,
      schema: { summary: 'The live state of its workflow', tags, params: CaseParams, response: { 200: LiveState } },
    },
    async ({ params, caller }) => {
      const row = await findVisible(orm.em.fork(), params.id, caller);
      return readLiveState(options.temporal.client, row, await app.now());
    },
  );
};
