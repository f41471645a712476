import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const house = join(import.meta.dirname, '../..');
const thing = 'export const thing = 1;\nexport type Thing = number;\n';
const targets = [
  'domain/thing.ts',
  'domain/verbs/thing.ts',
  'workflows/thing.ts',
  'workflows/case-messages.ts',
  'activities/thing.ts',
  'database/thing.ts',
  'temporal/thing.ts',
  'api/thing.ts',
  'api/cases/schema.ts',
  'worker/thing.ts',
  'web/ui/thing.ts',
  'web/features/map/thing.ts',
  'test/support/thing.ts',
  'config.ts',
];
const value = (from: string) => `import { thing } from '${from}';\nexport const own = [thing];\n`;
const type = (from: string) => `import type { Thing } from '${from}';\nexport type Own = Thing[];\n`;
const pack = (from: string) => `import * as pack from '${from}';\nexport const own = [pack];\n`;

const forbidden: [says: string, file: string, source: string][] = [
  ['the domain may not import a package', 'domain/a.ts', pack('uuid')],
  ['the domain may not import Node', 'domain/b.ts', pack('node:fs')],
  ['the domain may not import the database', 'domain/c.ts', value('../database/thing.ts')],
  ['the domain may not import even types from outside', 'domain/d.ts', type('../database/thing.ts')],
  ['a folder of the domain may not reach outside', 'domain/verbs/e.ts', value('../../database/thing.ts')],
  ['a roundabout path is still outside', 'domain/f.ts', value('./../database/thing.ts')],
  ['a deep roundabout path is still outside', 'domain/g.ts', value('./verbs/../../database/thing.ts')],
  ['a dynamic import is an import', 'domain/h.ts', "export const own = await import('../database/thing.ts');\n"],
  ['an export from elsewhere is an import', 'domain/i.ts', "export { thing } from '../database/thing.ts';\n"],
  ['workflows may not import the database', 'workflows/a.ts', value('../database/thing.ts')],
  ['workflows may not import the api', 'workflows/b.ts', value('../api/thing.ts')],
  ['workflows may not import Node', 'workflows/c.ts', pack('node:crypto')],
  ['workflows may not import a schema library', 'workflows/d.ts', pack('typebox')],
  ['workflows may not import values of activities', 'workflows/e.ts', value('../activities/thing.ts')],
  ['activities may not import the api', 'activities/a.ts', value('../api/thing.ts')],
  ['activities may not import workflows', 'activities/b.ts', value('../workflows/thing.ts')],
  ['activities may not import the worker', 'activities/c.ts', value('../worker/thing.ts')],
  ['the database may not import temporal', 'database/a.ts', value('../temporal/thing.ts')],
  ['the database may not import the configuration', 'database/c.ts', value('../config.ts')],
  ['the database may not import a web framework', 'database/b.ts', pack('fastify')],
  ['temporal may not import the database', 'temporal/a.ts', value('../database/thing.ts')],
  ['temporal may not import values of the domain', 'temporal/b.ts', value('../domain/thing.ts')],
  ['the api may not import activities', 'api/a.ts', value('../activities/thing.ts')],
  ['a folder of the api may not import the worker', 'api/cases/b.ts', value('../../worker/thing.ts')],
  ['the api may import only the messages of workflows', 'api/cases/c.ts', value('../../workflows/thing.ts')],
  ['the worker may not import workflow code', 'worker/a.ts', value('../workflows/thing.ts')],
  ['the worker may not import the api', 'worker/b.ts', value('../api/thing.ts')],
  ['the web may not import a value from the api', 'web/ui/a.ts', value('../../api/cases/schema.ts')],
  ['the web may not import other types from the api', 'web/ui/b.ts', type('../../api/thing.ts')],
  ['the web may not import Node', 'web/ui/c.ts', pack('node:path')],
  ['one web feature may not import another', 'web/features/triage/a.ts', value('../map/thing.ts')],
  ['the configuration imports nothing of ours', 'config.ts', `${thing}${value('./domain/thing.ts')}`],
  ...['domain', 'workflows', 'activities', 'database', 'temporal', 'api', 'worker', 'web', 'dev'].map(
    (folder): [string, string, string] => [
      `nothing in ${folder} may import test`,
      `${folder}/z.ts`,
      value('../test/support/thing.ts'),
    ],
  ),
];

const permitted: typeof forbidden = [
  ['a file of the domain imports its neighbour', 'domain/p.ts', value('./thing.ts')],
  ['a folder of the domain imports from above', 'domain/verbs/p.ts', value('../thing.ts')],
  ['a workflow imports the domain', 'workflows/p.ts', value('../domain/thing.ts')],
  ['a workflow imports the workflow SDK', 'workflows/q.ts', pack('@temporalio/workflow')],
  ['a workflow imports types of activities', 'workflows/r.ts', type('../activities/thing.ts')],
  ['an activity imports the database', 'activities/p.ts', value('../database/thing.ts')],
  ['the database imports its mapper', 'database/p.ts', pack('@mikro-orm/core')],
  ['the migration imports the configuration', 'database/migrate.ts', type('../config.ts')],
  ['temporal imports types of the domain', 'temporal/p.ts', type('../domain/thing.ts')],
  ['the api imports database, temporal and a package', 'api/cases/p.ts', value('../../database/thing.ts')],
  ['the api imports the messages of workflows', 'api/cases/q.ts', type('../../workflows/case-messages.ts')],
  ['the api imports a package', 'api/cases/r.ts', pack('fastify')],
  ['the worker imports activities', 'worker/p.ts', value('../activities/thing.ts')],
  ['the web imports types of api schemas', 'web/ui/p.ts', type('../../api/cases/schema.ts')],
  ['a web feature imports the domain', 'web/features/triage/p.ts', value('../../../domain/thing.ts')],
  ['a web feature imports shared parts', 'web/features/triage/q.ts', value('../../ui/thing.ts')],
  ['a test imports anything', 'test/api/p.ts', value('../../database/thing.ts')],
];

const impure: typeof forbidden = [
  ['the domain may not read the clock', 'domain/j.ts', 'export const own = Date.now();\n'],
  ['the domain may not make dates', 'domain/k.ts', 'export const own = () => new Date(0);\n'],
  ['the domain may not draw lots', 'domain/l.ts', 'export const own = Math.random();\n'],
  ['the domain may not reach globals by a side door', 'domain/m.ts', 'export const own = globalThis.Date;\n'],
];

type Finding = { code?: string; filename: string; message: string };
let trial: string;
let findings: Finding[];

beforeAll(async () => {
  trial = await mkdtemp(join(tmpdir(), 'gridcase-imports-'));
  for (const name of ['oxlint.config.ts', 'import-rules.ts', 'tsconfig.json', 'package.json', '.gitignore']) {
    await cp(join(house, name), join(trial, name));
  }
  await symlink(join(house, 'node_modules'), join(trial, 'node_modules'));
  const sources = [...forbidden, ...permitted, ...impure].map(([, file, source]) => [file, source] as const);
  for (const [file, source] of [...targets.map((file) => [file, thing] as const), ...sources]) {
    await mkdir(dirname(join(trial, file)), { recursive: true });
    await writeFile(join(trial, file), source);
  }
  const oxlint = join(house, 'node_modules/oxlint/bin/oxlint');
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [oxlint, '--format', 'json'], { cwd: trial }, (_failure, stdout) => resolve(stdout));
  });
  findings = (JSON.parse(output) as { diagnostics: Finding[] }).diagnostics;
});

afterAll(() => rm(trial, { recursive: true, force: true }));

const found = (file: string) => findings.filter(({ filename }) => filename === file);

test.each(forbidden)('%s', (_says, file) => {
  expect(found(file).map(({ code }) => code)).toContain('eslint(no-restricted-imports)');
});

test.each(impure)('%s', (_says, file) => {
  expect(found(file).map(({ code }) => code)).toContainEqual(
    expect.stringMatching(/no-restricted-(globals|properties)/),
  );
});

test.each(permitted)('%s', (_says, file) => {
  expect(found(file)).toEqual([]);
});
