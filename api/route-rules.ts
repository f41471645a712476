import { STATUS_CODES } from 'node:http';
import type { RouteOptions } from 'fastify';
import { Type } from 'typebox';
import { problemResponses } from './problem-schema.ts';
import type { ProblemCode } from './problems.ts';

const NoQuery = Type.Object({}, { additionalProperties: false });

/** The pages of the API's documentation come from a package that knows nothing of our rules; they are for everybody. */
export const docsPrefix = '/docs';

/**
 * Holds every route to the manners of the API: it declares a permission, refuses query parameters that it does not know, and
 * documents each way in which any route of its kind can say no. Throws, and so ends the boot, where the permission is missing.
 */
export function completeRoute(route: RouteOptions): void {
  if (route.url.startsWith(docsPrefix)) return;
  const permission = route.config?.permission;
  if (permission === undefined) throw new Error(`${String(route.method)} ${route.url} declares no permission`);
  const schema = (route.schema ??= {});
  schema.querystring ??= NoQuery;
  const declared = (schema.response ?? {}) as Record<string, unknown>;
  const common = problemResponses(commonCodes(route));
  schema.response = { ...common, ...Object.fromEntries(Object.entries(declared).map(described)) };
}

/** An answer that says nothing of itself is called what its status is called. */
function described([status, answer]: [string, unknown]): [string, unknown] {
  const schema = answer as { description?: string };
  if (schema.description !== undefined) return [status, schema];
  return [status, { ...schema, 'x-response-description': STATUS_CODES[status] }];
}

function commonCodes(route: RouteOptions): ProblemCode[] {
  const permission = route.config?.permission;
  const writes = [route.method].flat().some((method) => method !== 'GET' && method !== 'HEAD');
  const codes: ProblemCode[] = ['validation_failed', 'malformed', 'too_many_requests', 'temporarily_unavailable'];
  if (permission !== 'public') codes.push('not_signed_in');
  if (permission !== 'public' || writes) codes.push('not_permitted');
  if (writes) codes.push('payload_too_large', 'unsupported_media_type');
  if (/[:*]/.test(route.url)) codes.push('not_found');
  return codes;
}
