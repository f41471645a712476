import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { isCaseId } from '../../database/case-id.ts';
import { findPreview, recordPreview, streetsWorkingBy } from '../../database/preview-jobs.ts';
import { readMoveCursor, readPreviewMoves } from '../../database/preview-moves.ts';
import type { Caller } from '../caller.ts';
import { fieldProblem } from '../field-errors.ts';
import { Page } from '../lists/schema.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { PreviewAnswer, PreviewParams } from './preview-schema.ts';
import { viewPreview } from './preview-view.ts';
import { readChange } from './rule-change.ts';
import { RuleParams } from './rule-schema.ts';
import { beginPreview } from './rule-workflows.ts';
import { rulesOnWire } from './rules-on-wire.ts';
import { readVersionName } from '../../domain/version-names.ts';

const tags = ['sla'];
const config = { permission: 'rules:read' } as const;
const usualLimit = 50;
/** A street is counted within a moment; whoever asks for more follows the count. */
const patienceMs = 5_000;
const lookEveryMs = 100;

type PageQuery = { limit?: number; cursor?: string };

/** What a version would do to the open cases, and would have done to those closed lately. Nothing is changed. */
export const previewRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, options) => {
  const { orm } = options;

  async function show(id: string, { limit = usualLimit, cursor: text }: PageQuery, caller: Caller) {
    const em = orm.em.fork();
    const preview = isCaseId(id) ? await findPreview(em, id, caller.key) : null;
    if (!preview) throw problem('not_found');
    const cursor = text === undefined ? undefined : readMoveCursor(text);
    if (cursor === null) throw fieldProblem('/cursor', 'other', caller.language);
    return viewPreview(preview, await readPreviewMoves(em, id, caller.posts, { limit, cursor }), caller.language);
  }

  for (const { kind, path, what } of rulesOnWire)
    app.post(
      `/sla/${path}/:name/versions/:version/preview`,
      {
        config,
        schema: {
          summary: `What a version of ${what} would do to cases (影响预览)`,
          description:
            'Counted over the streets that work by it, for supervisors over their own. 200 with the outcome, or 202 while it is counted: follow `Location`. Changes nothing.',
          tags,
          params: RuleParams,
          response: { 200: PreviewAnswer, 202: PreviewAnswer, ...problemResponses(['not_publishable']) },
        },
      },
      async ({ params, caller }, reply) => {
        const em = orm.em.fork();
        const at = await app.now();
        const change = await readChange(em, { kind, ...params }, at, caller.language);
        const names = {
          policy: change.policy?.name ?? null,
          calendar: change.calendar ? readVersionName(change.calendar.version).name : null,
        };
        const streets = await streetsWorkingBy(em, names, areasOf(caller));
        const id = await recordPreview(em, { kind, ...params, change, streets, at, askedBy: caller.key });
        await beginPreview(app, options, em, id);
        reply.header('location', `/api/v1/sla/previews/${id}`);
        for (const giveUpAt = Date.now() + patienceMs; ;) {
          const view = await show(id, {}, caller);
          if (view.state === 'done' || Date.now() >= giveUpAt)
            return reply.code(view.state === 'done' ? 200 : 202).send(view);
          await pause(lookEveryMs);
        }
      },
    );

  app.get(
    '/sla/previews/:id',
    {
      config,
      schema: {
        summary: 'How far a preview has come, and what it has found',
        description: 'For whoever asked for it. Kept for a day.',
        tags,
        params: PreviewParams,
        querystring: Type.Object(Page, { additionalProperties: false }),
        response: { 200: PreviewAnswer },
      },
    },
    async ({ params, query, caller }) => show(params.id, query, caller),
  );
};

/** The streets of a supervisor or auditor; null for an administrator, who answers for all of them. */
function areasOf({ posts }: Caller): string[] | null {
  if (posts.some(({ role }) => role === 'admin')) return null;
  return posts.filter(({ role }) => role === 'supervisor' || role === 'auditor').map(({ area }) => area);
}
