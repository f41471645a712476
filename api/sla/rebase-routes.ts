import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { isCaseId } from '../../database/case-id.ts';
import { findRebase, listRebases, pauseRebase, resumeRebase, type RebaseProgress } from '../../database/rebases.ts';
import { fieldProblem } from '../field-errors.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { RebaseAnswer, RebaseParams, RebaseQuery, Rebases } from './rebase-schema.ts';
import { viewRebase } from './rebase-view.ts';
import { tellRebase } from './rule-workflows.ts';

const tags = ['sla'];
const reading = { permission: 'rules:read' } as const;
const writing = { permission: 'rules:write' } as const;
const usualLimit = 50;
const over = {
  zh: '规则变更已应用完毕，不能再暂停或继续。',
  en: 'It has been applied to every case; there is nothing to pause or resume.',
};

/** Versions that are being applied to the open cases. */
export const rebaseRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, options) => {
  const { orm } = options;

  app.get(
    '/sla/rebases',
    {
      config: reading,
      schema: {
        summary: 'Changes of rules applied to open cases, the latest first (规则变更应用)',
        tags,
        querystring: RebaseQuery,
        response: { 200: Rebases },
      },
    },
    async ({ query: { limit = usualLimit, cursor }, caller }) => {
      const behind = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString();
      if (behind !== null && !isCaseId(behind)) throw fieldProblem('/cursor', 'other', caller.language);
      const rebases = await listRebases(orm.em.fork(), behind, limit + 1);
      const items = rebases.slice(0, limit);
      const last = rebases.length > limit ? items.at(-1) : undefined;
      return { items: items.map(viewRebase), nextCursor: last ? Buffer.from(last.id).toString('base64url') : null };
    },
  );

  app.get(
    '/sla/rebases/:id',
    {
      config: reading,
      schema: {
        summary: 'How far a change of rules has come',
        tags,
        params: RebaseParams,
        response: { 200: RebaseAnswer },
      },
    },
    async ({ params }) => viewRebase(await find(orm.em.fork(), params.id)),
  );

  for (const [verb, turn, summary] of [
    ['pause', pauseRebase, 'Pause a change of rules before its next cases'],
    ['resume', resumeRebase, 'Go on with a change of rules'],
  ] as const)
    app.post(
      `/sla/rebases/:id/${verb}`,
      {
        config: writing,
        schema: {
          summary,
          description: 'Doing it twice is doing it once.',
          tags,
          params: RebaseParams,
          response: { 200: RebaseAnswer, ...problemResponses(['wrong_status']) },
        },
      },
      async ({ params: { id }, caller }) => {
        const em = orm.em.fork();
        await find(em, id);
        if (!(await turn(em, id))) throw problem('wrong_status', { detail: over[caller.language] });
        await tellRebase(app, options, em, id);
        return viewRebase(await find(em, id));
      },
    );
};

async function find(em: SqlEntityManager, id: string): Promise<RebaseProgress> {
  const rebase = isCaseId(id) ? await findRebase(em, id) : null;
  if (!rebase) throw problem('not_found');
  return rebase;
}
