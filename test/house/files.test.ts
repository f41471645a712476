import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const house = join(import.meta.dirname, '../..');
const notOurs = new Set(['node_modules', '.git', '.gridcase', 'dist', 'coverage']);
// Walked rather than asked of git, so that a file is judged before it is added and an unpacked archive is judged too.
const files = globSync('**/*.*', { cwd: house, exclude: (path) => notOurs.has(basename(path)) });
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const tests = code.filter((file) => file.startsWith('test/'));
const read = (file: string) => readFileSync(join(house, file), 'utf8');
const lineCount = (file: string) => read(file).trimEnd().split('\n').length;
const linesMatching = (file: string, pattern: RegExp) =>
  read(file)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));

test('the house has files to judge', () => {
  expect(code.length).toBeGreaterThan(10);
  expect(tests.length).toBeGreaterThan(2);
});

test('no file of code is longer than 250 lines', () => {
  expect(code.filter((file) => lineCount(file) > 250)).toEqual([]);
});

test('nine in ten files of code have at most 120 lines', () => {
  const own = code.filter((file) => !file.startsWith('test/') && !file.includes('/migrations/'));
  const long = own.filter((file) => lineCount(file) > 120);
  expect(long.length / own.length, `over 120 lines: ${long.join(', ')}`).toBeLessThanOrEqual(0.1);
});

test('no folder is named for what it is not', () => {
  const vague = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'services', 'types', 'lib', 'misc', 'shared']);
  expect(
    files.filter((file) =>
      dirname(file)
        .split('/')
        .some((folder) => vague.has(folder)),
    ),
  ).toEqual([]);
});

test('folders nest no deeper than the import rules reach', () => {
  expect(code.filter((file) => !file.startsWith('test/') && file.split('/').length > 5)).toEqual([]);
});

test('files of code are kebab-case', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.(ts|tsx|mjs)$/;
  // The mapper orders migrations by the digits at the head of their names.
  const migration = /^database\/migrations\/\w+\.ts$/;
  expect(code.filter((file) => !kebab.test(basename(file)) && !migration.test(file))).toEqual([]);
});

test('there are no barrels but the one that Temporal bundles', () => {
  const barrels = code.filter((file) => /(^|\/)index\.tsx?$/.test(file));
  expect(barrels.filter((file) => file !== 'workflows/index.ts')).toEqual([]);
});

test('no test is skipped, singled out or left to be written', () => {
  const evasion = /\b(test|it|describe|suite)\.(skip|only|todo|skipIf|runIf|fails)\b|\b(xit|xtest|xdescribe|fit)\(/;
  expect(tests.flatMap((file) => linesMatching(file, evasion))).toEqual([]);
});

test('tests are plain statements', () => {
  const wish = /\b(test|it|describe)(\.each\(.*\))?\(\s*['"`][^'"`]*\bshould\b/;
  expect(tests.flatMap((file) => linesMatching(file, wish))).toEqual([]);
});

test('nothing is left to be done in a comment', () => {
  // Spelled apart, so that this file is not its own finding.
  const words = ['TO', 'FIX', 'XX', 'HA'].map((head, index) => head + ['DO', 'ME', 'X', 'CK'][index]);
  const mark = new RegExp(String.raw`(//|/\*|\*|#)\s*(${words.join('|')})\b`);
  expect(code.flatMap((file) => linesMatching(file, mark))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});

test('no file names a folder of the machine it was written on', () => {
  const machine = /(?<![\w.@-])\/(root|home\/\w+|Users\/\w+)\//;
  const said = files.filter((file) => /\.(ts|mjs|md|json|ya?ml|sh)$/.test(file) && file !== 'package-lock.json');
  expect(said.flatMap((file) => linesMatching(file, machine))).toEqual([]);
});

test('the lock file holds the optional packages of every platform, or npm ci refuses it', () => {
  type Entry = { optionalDependencies?: Record<string, string> };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => [`node_modules/${name}`, `${path}/node_modules/${name}`] as const),
  );
  expect(wanted.filter(([shared, own]) => !(shared in packages) && !(own in packages))).toEqual([]);
});
