import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchanges, fencesIn } from '../support/sla-page.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
const told = exchanges();

beforeAll(async () => {
  office = await openOffice('api_sla_page');
});
afterAll(() => office.close());

test('each request of docs/sla.md stands with its answer', () => {
  expect(told.length).toBeGreaterThan(8);
  expect([fencesIn('http'), fencesIn('json')]).toEqual([told.length, told.length]);
});

// In the order of the page: a draft is there before it is published or discarded.
test.each(told)('docs/sla.md: $method $url is answered with $status', async ({ method, url, body, status, answer }) => {
  const { statusCode, body: text } = await office.app.inject({
    method,
    url,
    headers: { cookie: await office.cookieOf('admin') },
    ...(body && { payload: body }),
  });
  expect(statusCode, text).toBe(status);
  expect(text === '' ? {} : JSON.parse(text)).toMatchObject(answer);
});
