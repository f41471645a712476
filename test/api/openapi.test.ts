import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemCodes } from '../../api/problems.ts';
import { openApi, type Api } from './open-api.ts';
import { operationsOf, type ApiDocument, type Media } from './api-document.ts';

let api: Api;
let document: ApiDocument;

beforeAll(async () => {
  api = await openApi('api_openapi', { GRIDCASE_REHEARSAL: '1' });
  document = (await api.app.inject({ url: '/openapi.json' })).json();
});
afterAll(() => api.close());

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

const isProblem = (status: string) => /^[45]/.test(status);

test('the description is OpenAPI 3.1 and lists every code once with its meaning', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  for (const [code, { status, means }] of Object.entries(problemCodes))
    expect(document.info.description.split(`| \`${code}\` | ${status} | ${means} |`)).toHaveLength(2);
});

test('every operation says what it is for, under a tag that is explained', () => {
  const tags = document.tags.map(({ name }) => name);
  for (const { name, operation } of operationsOf(document)) {
    expect(operation.summary, name).toBeTruthy();
    expect(operation.tags, name).toHaveLength(1);
    expect(tags, name).toContain(operation.tags?.[0]);
  }
});

test('every operation describes each of its answers, errors as problem documents with their codes', () => {
  for (const { name, operation } of operationsOf(document)) {
    const statuses = Object.keys(operation.responses);
    expect(statuses.filter((status) => !isProblem(status)).length, name).toBeGreaterThan(0);
    expect(statuses, name).toEqual(expect.arrayContaining(['400', '429', '503']));
    for (const [status, { description, content }] of Object.entries(operation.responses)) {
      expect(description, `${name} ${status}`).not.toBe('Default Response');
      if (!isProblem(status)) continue;
      const schema = content?.['application/problem+json']?.schema as { properties: { code: { enum: string[] } } };
      const codes = schema.properties.code.enum as (keyof typeof problemCodes)[];
      expect(codes.length, `${name} ${status}`).toBeGreaterThan(0);
      for (const code of codes) expect(problemCodes[code].status, `${name} ${code}`).toBe(Number(status));
    }
  }
});

test('every body that is read shows an example', () => {
  for (const { name, operation } of operationsOf(document))
    for (const media of Object.values(operation.requestBody?.content ?? {}))
      expect(examplesOf(media).length, name).toBeGreaterThan(0);
});

test('every example is valid', () => {
  let checked = 0;
  for (const { name, operation } of operationsOf(document)) {
    const media = [
      ...Object.values(operation.requestBody?.content ?? {}),
      ...Object.values(operation.responses).flatMap(({ content }) => Object.values(content ?? {})),
      ...(operation.parameters ?? []),
    ];
    for (const { schema, examples } of media.flatMap(schemasOf)) {
      const validate = ajv.compile(schema);
      for (const example of examples) {
        checked += 1;
        expect(validate(example), `${name}: ${JSON.stringify(example)} ${ajv.errorsText(validate.errors)}`).toBe(true);
      }
    }
  }
  expect(checked).toBeGreaterThan(50);
});

test('the pages at /docs are served without a script or a style from elsewhere', async () => {
  const page = await api.app.inject({ url: '/docs' });
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.body).not.toMatch(/(src|href)="https?:/);
  const script = await api.app.inject({ url: '/docs/static/swagger-ui-bundle.js' });
  expect(script.statusCode).toBe(200);
});

/** Every schema inside a medium that shows examples, with them. */
function schemasOf(media: Media): { schema: object; examples: unknown[] }[] {
  const found: { schema: object; examples: unknown[] }[] = [];
  if (media.schema) found.push({ schema: media.schema, examples: examplesOf(media) });
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if ('examples' in node && Array.isArray(node.examples)) found.push({ schema: node, examples: node.examples });
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(media.schema);
  return found;
}

function examplesOf({ example, examples, schema }: Media): unknown[] {
  const named = Object.values(examples ?? {}).map(({ value }) => value);
  return [...(example === undefined ? [] : [example]), ...named, ...((schema?.['examples'] as unknown[]) ?? [])];
}
