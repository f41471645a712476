import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { ServerOptions } from './server-options.ts';

/** Every resource under `/api/v1`, one plugin each; all are handed the server's options. */
export const resources: readonly FastifyPluginAsyncTypebox<ServerOptions>[] = [];
