import type { Post } from '../domain/roles.ts';
import type { Metrics } from './operations/metrics.ts';
import type { Language } from './texts/language.ts';

/** Who asks: a person with a session or a system with a token, in the posts that are valid now. */
export type Caller = {
  person?: { id: string; name: string };
  system?: string;
  /** The intake link that somebody reports through who did not sign in. */
  intakeLink?: string;
  posts: readonly Post[];
  language: Language;
  /** The caller as idempotency keys know one. */
  key: string;
  permissions: ReadonlySet<Permission>;
};

/** What a route demands. `public` asks for nobody, `signed_in` for anybody; the others are granted by posts and token scopes. */
export const permissions = [
  'cases:read',
  'cases:register',
  'cases:command',
  'reports:read',
  'units:read',
  'rules:read',
  'rules:write',
] as const;

export type Permission = (typeof permissions)[number];

export type RoutePermission = Permission | 'public' | 'signed_in';

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: RoutePermission;
  }
  interface FastifyRequest {
    /** Who asks. Throws `not_signed_in` on a public route that nobody signed in to. */
    caller: Caller;
    /** As `caller`, or null. */
    signedIn: Caller | null;
  }
  interface FastifyInstance {
    /** The product's now in epoch milliseconds: real time, in rehearsal ahead of it. */
    now: () => Promise<number>;
    metrics: Metrics;
  }
}
