import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { findStreetRules, type WantedPolicy } from '../../database/policies.ts';
import type { Caller } from '../caller.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { Calendars, Policies } from './rule-schema.ts';
import { viewVersions } from './rule-view.ts';
import { Question, WhatIf } from './schema.ts';
import { readLedger, readMoment, whatIfBudget, whatIfCase } from './what-if.ts';

const tags = ['sla'];
const config = { permission: 'signed_in' } as const;
const listed =
  'Every version, the newest of each name first; drafts are shown to administrators, supervisors and auditors.';

/** The rules by which times are counted, and what they come to. */
export const slaRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.post(
    '/sla/what-if',
    {
      config,
      schema: {
        summary: 'When it would be due, and why (时限测算)',
        description: 'For a case: its row and every clock that can be told beforehand. For a budget: its due time.',
        tags,
        body: Question,
        response: { 200: WhatIf, ...problemResponses(['unknown_topic', 'not_found']) },
      },
    },
    async ({ body, caller }) => {
      const { language } = caller;
      const start = readMoment(body.start, '/start', language);
      const wanted = 'policy' in body && body.policy !== undefined ? readName(body.policy) : {};
      const { policy, calendar, catalogue } = await streetRules(orm.em.fork(), caller, wanted, start);
      if (!calendar) throw problem('not_found');
      if ('unit' in body) {
        const ledger = readLedger(start, body.pauses ?? [], language);
        return whatIfBudget(calendar, { unit: body.unit, budget: body.budget }, ledger, language);
      }
      if (!policy) throw problem('not_found');
      return whatIfCase({ policy, calendar, catalogue }, body, start, language);
    },
  );

  app.get(
    '/sla/policies',
    {
      config,
      schema: { summary: 'Policies (时限规则)', description: listed, tags, response: { 200: Policies } },
    },
    async ({ caller }) => ({
      items: await viewVersions(orm.em.fork(), 'policy', caller.permissions.has('rules:read')),
    }),
  );

  app.get(
    '/sla/calendars',
    {
      config,
      schema: { summary: 'Calendars (工作日历)', description: listed, tags, response: { 200: Calendars } },
    },
    async ({ caller }) => ({
      items: await viewVersions(orm.em.fork(), 'calendar', caller.permissions.has('rules:read')),
    }),
  );
};

/** Those of the street in which the caller's first post stands; somebody without a post has no street to ask about. */
async function streetRules(em: SqlEntityManager, { posts }: Caller, wanted: WantedPolicy, at: number) {
  const [post] = posts;
  const found = post && (await findStreetRules(em, post.unit, wanted, at));
  if (!found) throw problem('not_permitted');
  return found;
}

function readName(text: string): WantedPolicy {
  const [, name = text, version] = /^(.*)@(\d{1,6})$/.exec(text) ?? [];
  return { name, ...(version !== undefined && { version: Number(version) }) };
}
