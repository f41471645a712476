import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { findLink, type ScannedLink } from '../../database/intake-links.ts';
import { RegistrationHeaders } from '../cases/registration-schema.ts';
import { startWorkflow } from '../cases/start-workflow.ts';
import { problemResponses } from '../problem-schema.ts';
import { problem } from '../problems.ts';
import { readerLanguage } from '../reader-language.ts';
import type { ServerOptions } from '../server-options.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { PublicLink, Receipt, ReportBody, ScanParams } from './public-schema.ts';
import { receiptOf, reportThrough } from './report.ts';

const tags = ['intake-links'];
const refusals = [
  ...(['malformed', 'validation_failed', 'idempotency_key_required'] as const),
  ...(['unknown_topic', 'idempotency_key_reused'] as const),
];
/** Looking at links from one address, per minute. Nobody comes to a code by trying, and nobody shall try. */
const looking = { max: 120, timeWindow: '1 minute' };
/** Reports from one address in ten minutes: a household has few, but the telephones of a whole quarter can share one address. */
const fromOneAddress = { max: 30, timeWindow: '10 minutes' };
/** Reports through one link in ten minutes: a building without water fits in. */
const throughOneLink = 60;

/** What a resident may do who has scanned the code of an intake link: see where it leads, and report. */
export const scanRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, options) => {
  const { orm } = options;
  const countReport = app.createRateLimit({
    max: throughOneLink,
    timeWindow: fromOneAddress.timeWindow,
    keyGenerator: ({ params }) => (params as { code: string }).code,
  });

  app.get(
    '/scan/:code',
    {
      config: { permission: 'public', rateLimit: looking },
      schema: { summary: 'Where an intake link leads', tags, params: ScanParams, response: { 200: PublicLink } },
    },
    async ({ params, headers }) => {
      const language = languageOf(headers);
      const { name, address, streetName, endedAt } = await linkOf(orm.em.fork(), params.code, language);
      if (endedAt) throw leadsNowhere(language);
      return { name, address, street: streetName };
    },
  );

  app.post(
    '/scan/:code/cases',
    {
      config: { permission: 'public', rateLimit: fromOneAddress },
      bodyLimit: 65_536,
      schema: {
        summary: 'Report something through an intake link, without signing in',
        description:
          'It is registered at the place of the link, in its grid. The answer is its number and what was promised; nobody reads the case by it. At most 30 reports in ten minutes from one address, and 60 through one link.',
        tags,
        params: ScanParams,
        headers: RegistrationHeaders,
        body: ReportBody,
        response: { 201: Receipt, ...problemResponses(refusals) },
      },
    },
    async (request, reply) => {
      const { body, headers, params } = request;
      const key = headers['idempotency-key'];
      if (key === undefined) throw problem('idempotency_key_required');
      const [em, language] = [orm.em.fork(), languageOf(headers)];
      const link = await linkOf(em, params.code, language);
      const counted = await countReport(request);
      if (!counted.isAllowed && counted.isExceeded)
        throw problem('too_many_requests', { retryAfterSeconds: counted.ttlInSeconds });
      const registered = await reportThrough(em, link, { body, key, language }, await app.now());
      if (!registered) throw leadsNowhere(language);
      const caseId = 'replayed' in registered ? registered.replayed : registered.created.caseId;
      if ('created' in registered) {
        const { state } = registered.created;
        await startWorkflow(app, options, em, { caseId, version: state.version, reuse: 'reject', state });
      } else reply.header('idempotency-replayed', 'true');
      reply.code(201);
      return receiptOf(orm.em.fork(), caseId);
    },
  );
};

const languageOf = (headers: IncomingHttpHeaders) => readerLanguage(headers['accept-language']);

async function linkOf(em: SqlEntityManager, code: string, language: Language): Promise<ScannedLink> {
  const link = await findLink(em, code);
  if (!link) throw leadsNowhere(language);
  return link;
}

/** In words that a resident can do something with. */
function leadsNowhere(language: Language) {
  return problem('not_found', { detail: textsIn(language).nouns.noLink });
}
