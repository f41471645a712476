import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PersonCommand, VerbArgs } from '../../domain/commands.ts';
import { findVisible, showCase } from '../cases/read-case.ts';
import { Case } from '../cases/schema.ts';
import { trimmed } from '../cases/words.ts';
import { fileLinks } from '../files/links.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { bodyHash, commandId } from './body-hash.ts';
import { byOf } from './by.ts';
import { leaveCommand } from './leave.ts';
import { lookups } from './lookups.ts';
import { CommandHeaders, CommandState, paramsOf } from './schema.ts';
import { sendCommand } from './send.ts';
import { isApplied } from './stored-command.ts';
import { verbCodes } from './verb-codes.ts';
import type { Named, VerbRoute } from './verb-route.ts';

type App = Parameters<FastifyPluginAsyncTypebox<ServerOptions>>[0];
type Sent = FastifyRequest<{
  Params: { id: string } & Named;
  Headers: { 'idempotency-key'?: string; prefer?: string };
}>;

/** Adds the sub-resource of one verb. */
export function addVerb(app: App, options: ServerOptions, route: VerbRoute): void {
  app.route({
    method: route.method ?? 'POST',
    url: `/cases/:id/${route.path}`,
    config: { permission: 'cases:command' },
    schema: {
      summary: route.summary,
      tags: ['commands'],
      params: paramsOf(route.path),
      headers: CommandHeaders,
      body: route.body,
      response: { 200: Case, 202: CommandState, ...problemResponses(verbCodes(route.verb)) },
    },
    // A verb without particulars may come without a body.
    preValidation: async (request) => {
      request.body ??= {};
    },
    handler: async (request, reply) => serve(app, options, route, request as Sent, reply),
  });
}

async function serve(app: App, options: ServerOptions, route: VerbRoute, request: Sent, reply: FastifyReply) {
  const { caller, headers, params } = request;
  const em = options.orm.em.fork();
  const sender = { app, options, em };
  const { id: caseId } = await findVisible(em, params.id, caller);
  const name = identify(route, request, caseId);
  const keyed = headers['idempotency-key'] !== undefined;
  const waits = !/(^|[,;\s])respond-async($|[,;\s])/i.test(headers.prefer ?? '');
  // What a body names is looked up as of now; a repeat may come when it has passed or is gone.
  const known = keyed && (await isApplied(em, caseId, name));
  const command = known ? null : { ...(await readCommand(app, options, route, request, caseId)), ...name };
  if (!waits) {
    const { replayed } = command ? await leaveCommand(sender, caseId, caller.key, command) : { replayed: true };
    if (replayed) reply.header('idempotency-replayed', 'true');
    reply.header('preference-applied', 'respond-async');
    reply.header('location', `/api/v1/cases/${caseId}/commands/${name.id}`);
    return reply.code(202).send({ state: 'pending' });
  }
  const { replayed } = command ? await sendCommand(sender, caseId, command, keyed) : { replayed: true };
  if (replayed) reply.header('idempotency-replayed', 'true');
  return reply.send(await showCase(options.orm.em.fork(), caseId, caller, fileLinks(options.config), await app.now()));
}

/** By what a repeat of the request is known: the id, and what the body says. */
function identify({ path, method }: VerbRoute, { caller, headers, body, params }: Sent, caseId: string) {
  const key = headers['idempotency-key'];
  const named = path.replace(':name', params.name ?? '').replace(':n', String(params.n));
  const id =
    key === undefined ? randomUUID() : commandId(caller.key, `${method ?? 'POST'} /cases/${caseId}/${named}`, key);
  return { id, bodyHash: bodyHash(body) };
}

/** What a request tells the case; facts are looked up here, so that no decision ever waits for them. */
async function readCommand(
  app: App,
  options: ServerOptions,
  route: VerbRoute,
  { caller, body, params }: Sent,
  caseId: string,
): Promise<VerbArgs & Pick<PersonCommand, 'by' | 'text' | 'expectedVersion'>> {
  const looks = lookups(options.orm.em.fork(), caller, caseId, app.now);
  const { words = {}, ...said } = await route.read(body, looks, params);
  const text = trimmed(words);
  const { expectedVersion } = body as { expectedVersion?: number };
  return {
    ...said,
    by: byOf(caller),
    ...(Object.keys(text).length > 0 && { text }),
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
}
