import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { Candidates, ReportSoFar } from './candidate-schema.ts';
import { findCandidates, reportOf, reportSoFar } from './candidates.ts';
import { findVisible } from './read-case.ts';
import { CaseParams } from './schema.ts';
import { findUnit } from './units.ts';

const tags = ['cases'];
const description = 'A suggestion for a person: nothing is merged, and nothing is written.';

/** Which cases may be about the same matter, before a report is registered and before it is accepted. */
export const candidateRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.post(
    '/cases/candidates',
    {
      config: { permission: 'cases:register' },
      schema: {
        summary: 'Cases that may be what is being reported (疑似重复)',
        description,
        tags,
        body: ReportSoFar,
        response: { 200: Candidates, ...problemResponses(['not_found']) },
      },
    },
    async ({ caller: { posts }, body }) => {
      const [em, now] = [orm.em.fork(), await app.now()];
      const { grid } = body.place;
      const found = grid === undefined ? null : await findUnit(em, grid, now);
      const isWithin = found?.kind === 'grid' && posts.some(({ area }) => found.path.includes(area));
      if (grid !== undefined && !isWithin) throw problem('not_found');
      return findCandidates(em, posts, reportSoFar(body, now));
    },
  );

  app.get(
    '/cases/:id/candidates',
    {
      config: { permission: 'cases:read' },
      schema: {
        summary: 'Cases that may be about the same matter as this one (疑似重复)',
        description,
        tags,
        params: CaseParams,
        response: { 200: Candidates },
      },
    },
    async ({ caller, params: { id } }) => {
      const em = orm.em.fork();
      const row = await findVisible(em, id, caller);
      return findCandidates(em, caller.posts, reportOf(row), row.id);
    },
  );
};
