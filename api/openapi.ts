import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { problemCodes } from './problems.ts';
import { docsPrefix } from './route-rules.ts';
import { cookieName } from './session/cookie.ts';
import type { ServerOptions } from './server-options.ts';

const tags = [
  { name: 'session', description: 'Log-in and who one is' },
  { name: 'cases', description: 'Registering and reading cases' },
  { name: 'origins', description: 'Visits, patrols, meetings and stalls that cases come from' },
  { name: 'intake-links', description: 'Links and QR codes through which residents report without signing in' },
  { name: 'commands', description: 'What may be done with a case, one address per verb' },
  { name: 'files', description: 'Photos and documents of cases' },
  { name: 'lists', description: 'Lists, saved views and their counts' },
  { name: 'reports', description: 'What ran out, where and why' },
  { name: 'paper', description: 'Forms and reports as PDF, lists as tables to take away' },
  { name: 'sla', description: 'Budgets, calendars and due times' },
  { name: 'units', description: 'The units of the street' },
  { name: 'catalogue', description: 'What cases may be about, where they go, and why they may be listed or rejected' },
  { name: 'operations', description: 'For whoever runs the product' },
  { name: 'rehearsal', description: 'The clock of training and demo' },
];

const codes = Object.entries(problemCodes).map(([code, { status, means }]) => `| \`${code}\` | ${status} | ${means} |`);
const description = [
  'Case management for grid-based community governance. People sign in with `POST /api/v1/session`, systems send a Bearer token.',
  'Every error is an `application/problem+json` document; its `code` is one of these:',
  ['| code | status | meaning |', '|---|---|---|', ...codes].join('\n'),
].join('\n\n');

/** Describes every route that is registered afterwards: at `/openapi.json`, and readable at `/docs`. */
export async function describeApi(app: FastifyInstance, { config }: ServerOptions): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'gridcase 格事通',
        version: '1',
        description,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags,
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookieName(config) },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
  });
  await app.register(swaggerUi, {
    routePrefix: docsPrefix,
    uiConfig: { validatorUrl: null },
    // Its own styles are inline; everything else is as strict as on every other answer.
    staticCSP: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  });
  app.get(
    '/openapi.json',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'This description',
        tags: ['operations'],
        response: { 200: Type.Unknown({ description: 'An OpenAPI 3.1 document' }) },
      },
    },
    async () => app.swagger(),
  );
}
