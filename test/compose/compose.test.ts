import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

type Service = {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: object;
  restart?: string;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
};
type Compose = { services: Record<string, Service>; configs: Record<string, { content: string }> };

const house = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(house, file), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const environment = (name: string) => compose.services[name]?.environment ?? {};

/** A tag that names one version; what moves under the reader's feet is not a pin. */
const pinned = /^[\w./-]+:\d+\.\d+(\.\d+)?(-[\w.-]+)?$/;

const schema = JSON.parse(read('test/compose/compose-spec.json')) as { $schema?: string };
// The schema writes the draft's address with https, which ajv knows only with http.
delete schema.$schema;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const followsSpecification = ajv.compile(schema);

test('the file follows the compose specification', () => {
  followsSpecification(compose);
  expect(followsSpecification.errors).toBe(null);
});

test('a misspelt key would be noticed', () => {
  const misspelt = { services: { api: { ...compose.services['api'], enviroment: {} } } };
  expect(followsSpecification(misspelt)).toBe(false);
});

test('everything production needs is there', () => {
  const parts = [
    'postgres',
    'temporal-schema',
    'temporal',
    'temporal-namespace',
    'temporal-ui',
    'migrate',
    'api',
    'worker',
  ];
  expect(Object.keys(compose.services).toSorted()).toEqual(parts.toSorted());
});

test.each(services)('the image of %s is pinned to one version', (_name, { image }) => {
  expect(image).toMatch(pinned);
});

test('the images that ours is built from are pinned to one version', () => {
  const bases = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)]
    .map(([, base]) => base)
    .filter((base) => base !== 'packages');
  expect(bases.length).toBeGreaterThan(0);
  for (const base of bases) expect(base).toMatch(pinned);
});

test('our image carries the Node that the lock file pins and the version of the package', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> };
  expect(read('Dockerfile')).toContain(`node:${lock.packages['node_modules/node']?.version}-`);
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(compose.services['api']?.image).toBe(`gridcase:${version}`);
});

test('the Temporal server and its tools are one version', () => {
  const tags = ['temporal', 'temporal-schema', 'temporal-namespace'].map(
    (name) => compose.services[name]?.image?.split(':')[1],
  );
  expect(new Set(tags).size).toBe(1);
});

const lasting = services.filter(([, { restart }]) => restart === 'unless-stopped');

test.each(lasting)('%s says whether it is healthy', (_name, { healthcheck }) => {
  expect(healthcheck).toHaveProperty('test');
});

test('api and worker start after the migration and the namespace', () => {
  for (const name of ['api', 'worker']) {
    expect(compose.services[name]?.depends_on).toEqual({
      migrate: { condition: 'service_completed_successfully' },
      'temporal-namespace': { condition: 'service_completed_successfully' },
    });
  }
});

test('no secret has a default', () => {
  const secrets = [...text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET|KEY|TOKEN)\w*)([^}]*)\}/g)];
  expect(secrets.length).toBeGreaterThan(0);
  for (const [whole, , rest] of secrets) expect(rest, whole).toMatch(/^:\?\S/);
});

test('no secret is written into the file', () => {
  const given = services.flatMap(([, service]) => Object.entries(service.environment ?? {}));
  const secrets = given.filter(([name]) => /PASSWORD|SECRET|PWD|TOKEN/.test(name));
  expect(secrets.length).toBeGreaterThan(0);
  for (const [name, value] of secrets) expect(value, name).toMatch(/^\$\{\w+:\?[^}]+\}$/);
});

test('only this machine reaches what is published', () => {
  for (const [, { ports = [] }] of services) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('the number of history shards is set', () => {
  expect(Number(environment('temporal')['NUM_HISTORY_SHARDS'])).toBeGreaterThanOrEqual(128);
});

test('gridcase and Temporal have databases and roles of their own', () => {
  const roles = compose.configs['database-roles']?.content ?? '';
  const owners = [...roles.matchAll(/CREATE DATABASE (\w+) OWNER (\w+)/g)].map(([, database, owner]) => [
    database,
    owner,
  ]);
  expect(owners).toEqual([
    ['gridcase', 'gridcase_owner'],
    ['temporal', 'temporal'],
    ['temporal_visibility', 'temporal'],
  ]);
  expect(environment('migrate')['DATABASE_URL']).toContain('//gridcase_owner:');
  for (const name of ['api', 'worker']) expect(environment(name)['DATABASE_URL']).toContain('//gridcase_app:');
  expect(environment('temporal')['POSTGRES_USER']).toBe('temporal');
});

test('the namespace that is created is the one that api and worker use', () => {
  const created = environment('temporal-namespace')['TEMPORAL_NAMESPACE'];
  for (const name of ['api', 'worker']) expect(environment(name)['TEMPORAL_NAMESPACE']).toBe(created);
});

test('every program that runs in production is in the tree and in the image', () => {
  const dockerfile = read('Dockerfile');
  const commands = ['migrate', 'api', 'worker'].map((name) => compose.services[name]?.command?.[1] ?? name);
  const bundler = /^RUN node (\S+)/m.exec(dockerfile)?.[1] ?? 'bundler';
  expect([...commands, bundler].filter((program) => !existsSync(join(house, program)))).toEqual([]);
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
    sources.split(' '),
  );
  expect(copied.filter((source) => !existsSync(join(house, source)))).toEqual([]);
  expect(commands.filter((program) => !copied.includes(program.split('/')[0] ?? ''))).toEqual([]);
});
