import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findDraft } from '../../database/rule-drafts.ts';
import { judgeDraft } from '../../database/rule-faults.ts';
import { fieldProblem } from '../field-errors.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { authorOf, contentOf, discardDraft, missing, replaceDraft, ruleCommand, saveDraft } from './draft.ts';
import { viewFaults } from './fault-view.ts';
import { rulesOnWire } from './rules-on-wire.ts';
import { Draft, Faults, RuleHeaders, RuleParams } from './rule-schema.ts';
import { viewVersion } from './rule-view.ts';

const tags = ['sla'];
const reading = { permission: 'rules:read' } as const;
const writing = { permission: 'rules:write' } as const;
/** A whole matrix with its sources is a tenth of this; what is larger is no policy. */
const bodyLimit = 262_144;

/** Versions that nothing runs by yet: kept as they are sent, replaced, discarded, and asked what is wrong with them. */
export const draftRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  for (const { kind, path, what, body: Body, either: Either } of rulesOnWire) {
    app.post(
      `/sla/${path}`,
      {
        config: writing,
        bodyLimit,
        schema: {
          summary: `Keep a draft of ${what}`,
          tags,
          headers: RuleHeaders,
          body: Body,
          response: { 201: Either, ...problemResponses(['idempotency_key_reused', 'not_found']) },
        },
      },
      async ({ body, caller, headers }, reply) => {
        const [em, at] = [orm.em.fork(), await app.now()];
        const command = ruleCommand(caller, `POST /sla/${path}`, headers['idempotency-key'], body);
        const sending = { kind, name: body.name, body: contentOf(body), author: authorOf(caller), at };
        const { version, replayed } = await saveDraft(em, sending, command);
        if (replayed) reply.header('idempotency-replayed', 'true');
        const kept = await viewVersion(em, kind, body.name, version);
        if (!kept) throw problem('not_found');
        reply.code(201);
        return kept;
      },
    );

    app.put(
      `/sla/${path}/:name/versions/:version`,
      {
        config: writing,
        bodyLimit,
        schema: {
          summary: `Replace a draft of ${what}`,
          tags,
          params: RuleParams,
          body: Body,
          response: { 200: Draft, ...problemResponses(['already_published', 'not_found']) },
        },
      },
      async ({ params, body, caller }) => {
        if (body.name !== params.name) throw fieldProblem('/name', 'other', caller.language);
        const [em, at] = [orm.em.fork(), await app.now()];
        await replaceDraft(em, { kind, ...params, body: contentOf(body), author: authorOf(caller), at });
        const kept = await viewVersion(em, kind, params.name, params.version);
        if (kept?.state !== 'draft') throw problem('not_found');
        return kept;
      },
    );

    app.delete(
      `/sla/${path}/:name/versions/:version`,
      {
        config: writing,
        schema: {
          summary: `Discard a draft of ${what}`,
          tags,
          params: RuleParams,
          response: { 204: Type.Null({ description: 'It is gone' }), ...problemResponses(['already_published']) },
        },
      },
      async ({ params }, reply) => {
        await discardDraft(orm.em.fork(), { kind, ...params });
        return reply.code(204).send(null);
      },
    );

    app.get(
      `/sla/${path}/:name/versions/:version/faults`,
      {
        config: reading,
        schema: {
          summary: `What stands against publishing a draft of ${what} (发布检查)`,
          description: 'Every fault in one answer, as its publication would name them; nothing changes.',
          tags,
          params: RuleParams,
          response: { 200: Faults, ...problemResponses(['already_published']) },
        },
      },
      async ({ params, caller }) => {
        const em = orm.em.fork();
        const draft = await findDraft(em, { kind, ...params });
        if (!draft) throw await missing(em, { kind, ...params });
        const { faults } = await judgeDraft(em, draft, await app.now());
        return { items: viewFaults(faults, caller.language) };
      },
    );
  }
};
