import type { FastifyBaseLogger } from 'fastify';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import type { Temporal } from '../temporal/connection.ts';

/** What the server is built from, and what every resource is registered with. The server closes none of it. */
export type ServerOptions = {
  config: Config;
  orm: MikroORM;
  temporal: Temporal;
  logger?: FastifyBaseLogger;
};
