import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { permissions } from '../../api/caller.ts';
import { parts } from '../../api/operations/readiness.ts';
import { variables } from '../../config.ts';

const house = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(house, file), 'utf8');
const page = read('docs/operations.md');
const composeFile = read('docker-compose.yml');
const { services } = parse(composeFile, { merge: true }) as { services: Record<string, unknown> };
const section = (heading: string) => page.split(/^##+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

test('the table of variables is that of config.ts', () => {
  const rows = section('Configuration')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows).toEqual(
    variables.map(
      ({ name, requiredInProduction, meaning }) =>
        `| \`${name}\` | ${requiredInProduction ? 'required' : '–'} | ${meaning} |`,
    ),
  );
});

test('the secrets are those that compose demands', () => {
  const demanded = new Set([...composeFile.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name));
  const rows = [...section('Production with Docker Compose').matchAll(/^ +\| `(\w+)`/gm)].map(([, name]) => name);
  expect(new Set(rows)).toEqual(demanded);
});

test('what may be set besides is said too', () => {
  const optional = new Set([...composeFile.matchAll(/\$\{(\w+):-/g)].map(([, name = '']) => name));
  expect([...optional].filter((name) => !section('Production with Docker Compose').includes(`\`${name}\``))).toEqual(
    [],
  );
});

test('every service of compose is named in the set-up', () => {
  const setUp = section('Production with Docker Compose');
  expect(Object.keys(services).filter((name) => !setUp.includes(`\`${name}\``))).toEqual([]);
});

test('every metric of ours is explained', () => {
  const code = read('api/operations/metrics.ts') + read('worker/metrics.ts');
  const own = [...code.matchAll(/name: '(gridcase_\w+)'/g)].map(([, name = '']) => name);
  expect(own.length).toBeGreaterThan(3);
  expect(own.filter((name) => !section('Health').includes(`\`${name}\``))).toEqual([]);
  const said = [...page.matchAll(/`(gridcase_\w+)`/g)].map(([, name = '']) => name);
  expect(said.filter((name) => !own.includes(name))).toEqual([]);
});

test('whatever readiness can miss has its line under "When something is away"', () => {
  const lines = { database: 'PostgreSQL', temporal: 'Temporal', worker: 'worker' } as const;
  for (const part of parts) expect(section('When something is away')).toContain(`\n| ${lines[part]} |`);
});

test('the scopes of a token are those that routes ask for', () => {
  const said = [...section('API tokens').matchAll(/`(\w+:\w+)`/g)].map(([, scope]) => scope);
  expect(said).toEqual([...permissions]);
});

test('the ports are those that the product listens on', () => {
  const rows = [...section('Ports and data').matchAll(/^\| (\d+) \|/gm)].map(([, port]) => port);
  expect(rows).toEqual(['3000', '3100', '5432', '7233', '8080']);
  const preferred = { 'dev/postgres.ts': '54_320', 'dev/temporal.ts': '8233', 'dev/product.ts': '3100' };
  for (const [file, port] of Object.entries(preferred)) expect(read(file), file).toContain(port);
  expect(composeFile).toMatch(/:8080:8080/);
});
