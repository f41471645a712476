import multipart from '@fastify/multipart';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findVisible } from '../cases/read-case.ts';
import { CaseParams } from '../cases/schema.ts';
import { commandId } from '../commands/body-hash.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { keepExpiring } from './expiry.ts';
import { viewFile } from './file-view.ts';
import { fileLinks } from './links.ts';
import { mayUpload, multipartBody } from './multipart.ts';
import { CaseFile, FileParams, FileQuery, Upload, UploadHeaders } from './schema.ts';
import { sendFile } from './send-file.ts';
import { openStorage } from './storage.ts';
import { keepUpload, largestFile, readUpload } from './upload.ts';

const tags = ['files'];
const description =
  'One file, 10 MiB at most: jpeg, png, webp or pdf by content, whatever it is called. Pictures are drawn anew, without position data.';

/** Bringing files to cases, and opening them by short-lived links. */
export const fileRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, options) => {
  const { orm, config } = options;
  const storage = openStorage(config.filesFolder);
  const links = fileLinks(config);
  await app.register(multipart, { limits: { fileSize: largestFile, files: 2, fields: 1, parts: 3, headerPairs: 20 } });
  keepExpiring(app, orm, storage);

  async function upload(request: FastifyRequest, reply: FastifyReply, caseId: string | null) {
    const { caller, headers } = request;
    const key = headers['idempotency-key'] as string | undefined;
    const uploadKey = key === undefined ? null : commandId(caller.key, `POST ${request.url}`, key);
    const sent = { ...(await readUpload(request)), caseId, uploadKey };
    const { file, replayed } = await keepUpload(orm.em.fork(), storage, caller, sent, await app.now());
    if (replayed) reply.header('idempotency-replayed', 'true');
    return reply.code(201).send(viewFile(file, links, caller.key));
  }

  app.post(
    '/files',
    {
      ...multipartBody,
      config: { permission: 'signed_in' },
      schema: {
        summary: 'Upload a file before its case exists',
        description: `${description} It is yours alone until a command names it; after a day without a case it is removed.`,
        tags,
        consumes: ['multipart/form-data'],
        headers: UploadHeaders,
        body: Upload,
        response: { 201: CaseFile, ...problemResponses(['idempotency_key_reused']) },
      },
    },
    async (request, reply) => {
      if (!mayUpload(request.caller)) throw problem('not_permitted');
      return upload(request, reply, null);
    },
  );

  app.post(
    '/cases/:id/files',
    {
      ...multipartBody,
      config: { permission: 'cases:command' },
      schema: {
        summary: 'Upload a file to a case',
        description: `${description} A case holds 30 files.`,
        tags,
        consumes: ['multipart/form-data'],
        params: CaseParams,
        headers: UploadHeaders,
        body: Upload,
        response: { 201: CaseFile, ...problemResponses(['idempotency_key_reused']) },
      },
    },
    async (request, reply) => {
      const { id } = await findVisible(orm.em.fork(), request.params.id, request.caller);
      return upload(request, reply, id);
    },
  );

  app.get(
    '/files/:id',
    {
      config: { permission: 'cases:read' },
      schema: {
        summary: 'Open a file by the link that the case told',
        description: 'The link is good for minutes, for its reader alone, and only while the reader may see the case.',
        tags,
        params: FileParams,
        querystring: FileQuery,
        response: {
          200: {
            description: 'The file, as an attachment; a thumbnail inline',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
        },
      },
    },
    async ({ params, query, caller }, reply) => {
      if (!links.isGood(params.id, query, caller.key, Date.now())) throw problem('not_found');
      return sendFile(orm.em.fork(), storage, caller, params.id, query.variant ?? 'whole', reply);
    },
  );
};
