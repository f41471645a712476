import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig, variables } from '../../config.ts';

type Compose = { services: Record<string, { environment?: Record<string, string> }> };

const file = join(import.meta.dirname, '../../docker-compose.yml');
const compose = parse(readFileSync(file, 'utf8'), { merge: true }) as Compose;
const ours = ['api', 'worker', 'migrate'];
const environment = (service: string) => compose.services[service]?.environment ?? {};

/** What compose does with `${NAME:?why}` and `${NAME:-otherwise}`, every secret given. */
const fillIn = (value: string) =>
  value.replace(/\$\{\w+:\?[^}]*\}/g, 'a'.repeat(48)).replace(/\$\{\w+:-([^}]*)\}/g, '$1');

const resolve = (service: string) =>
  Object.fromEntries(Object.entries(environment(service)).map(([name, value]) => [name, fillIn(value)]));

test.each(ours)('%s is given no variable that config.ts does not know', (service) => {
  const known = new Set<string>(variables.map(({ name }) => name));
  expect(Object.keys(environment(service)).filter((name) => !known.has(name))).toEqual([]);
});

test.each(ours)('%s is given every variable that production requires', (service) => {
  const required = variables.filter(({ requiredInProduction }) => requiredInProduction).map(({ name }) => name);
  expect(required.filter((name) => !(name in environment(service)))).toEqual([]);
});

test.each(ours)('%s starts with the environment it is given', (service) => {
  const config = loadConfig(resolve(service));
  expect(config).toMatchObject({ production: true, rehearsal: false, demo: false, logLevel: 'info' });
});

test('each variable is given to a service, but for those that only the demo uses', () => {
  const given = new Set(ours.flatMap((service) => Object.keys(environment(service))));
  const left = variables.map(({ name }) => name).filter((name) => !given.has(name));
  expect(left).toEqual(['GRIDCASE_REHEARSAL', 'GRIDCASE_DEMO']);
});

test('api and worker meet on one task queue in one namespace of one server', () => {
  const [api, worker] = ['api', 'worker'].map((service) => loadConfig(resolve(service)));
  const meeting = (config = api) => [config?.temporalAddress, config?.temporalNamespace, config?.taskQueue];
  expect(meeting(worker)).toEqual(meeting(api));
});

test('the health checks ask the ports that are configured', () => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(`127.0.0.1:${loadConfig(resolve('api')).port}/readyz`);
  expect(text).toContain(`127.0.0.1:${loadConfig(resolve('worker')).workerPort}/readyz`);
});
