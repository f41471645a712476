import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';

/** As much of an OpenAPI document as tests read. */
export type Media = {
  schema?: Record<string, unknown>;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
};

type Operation = {
  summary?: string;
  tags?: string[];
  parameters?: Media[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
};

export type ApiDocument = {
  openapi: string;
  info: { description: string };
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
};

/** Every operation of the document, named `POST /api/v1/cases`. */
export function operationsOf({ paths }: ApiDocument): { name: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

type Answer = { statusCode: number; headers: Record<string, number | string | string[] | undefined>; body: string };

/** Asks that the status is one that the operation is said to answer, and the body one that fits its schema. */
export function expectDescribed(document: ApiDocument, asked: { method?: string; url: string }, answer: Answer): void {
  const path = new URL(asked.url, 'http://api').pathname;
  const method = (asked.method ?? 'GET').toLowerCase();
  const found = Object.entries(document.paths).filter(([template]) => isPath(template, path));
  // A fixed address goes before one with a parameter in its place.
  const [operation] = found
    .toSorted(([a], [b]) => a.split('{').length - b.split('{').length)
    .map(([, each]) => each[method]);
  if (!operation) return;
  const name = `${method.toUpperCase()} ${path} ${answer.statusCode}`;
  const described = operation.responses[answer.statusCode];
  expect(described, `${name} is described`).toBeDefined();
  const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  const schema = described?.content?.[type]?.schema;
  if (!schema || !type.endsWith('json')) return;
  const validate = ajv.compile(schema);
  expect(validate(JSON.parse(answer.body)), `${name}: ${ajv.errorsText(validate.errors)}`).toBe(true);
}

function isPath(template: string, path: string): boolean {
  const parts = template.split('/');
  const given = path.split('/');
  return parts.length === given.length && parts.every((part, index) => part.startsWith('{') || part === given[index]);
}
