import { randomBytes } from 'node:crypto';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { problem } from '../problems.ts';
import { readConsole, type Asset } from './built-console.ts';
import { pagePolicy } from './page-policy.ts';

// The page reads its own query; what it does not know is its own to leave out.
const querystring = Type.Object({});
const open = { config: { permission: 'public' }, schema: { hide: true, querystring } } as const;
/** What programs ask. The console's page never answers for it, whether it is there or not. */
const reserved = /^\/(api|docs|healthz|readyz|metrics|openapi\.json|assets)(\/|$)/;

/** The console at `/`. Every address that is nobody else's is a page of it, so that addresses can be sent and reloaded. */
export const serveConsole: FastifyPluginAsync = async (app) => {
  const built = readConsole();
  if (!built) return;
  const { page, phone, scan, assets } = built;
  const pageAt = (path: string) => (path === '/phone' ? phone : path.startsWith('/scan/') ? scan : page);

  app.get('/assets/*', open, async (request, reply) => {
    const asset = assets.get(pathOf(request));
    if (!asset) throw problem('not_found');
    // Their names change with what is in them.
    return sendAsset(request, reply.header('cache-control', 'public, max-age=31536000, immutable'), asset);
  });

  app.get('/*', open, async (request, reply) => {
    const path = pathOf(request);
    if (reserved.test(path) || /\.\w+$/.test(path)) throw problem('not_found');
    const nonce = randomBytes(16).toString('base64url');
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(pageAt(path).replace('__NONCE__', nonce));
  });
};

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? '/';
}

function sendAsset({ headers }: FastifyRequest, reply: FastifyReply, { type, plain, gzip, brotli }: Asset) {
  const accepted = headers['accept-encoding'] ?? '';
  reply.type(type).header('vary', 'accept-encoding');
  if (brotli && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(brotli);
  if (gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(gzip);
  return reply.send(plain);
}
