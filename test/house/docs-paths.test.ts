import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const house = join(import.meta.dirname, '../..');
const pages = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: house })];
const read = (page: string) => readFileSync(join(house, page), 'utf8');

/** Made by running the product, so not in a clone. */
const made = new Set(['.git', '.gridcase', 'node_modules', 'dist', 'coverage']);
const entries = readdirSync(house, { withFileTypes: true });
const folders = entries.filter((entry) => entry.isDirectory() && !made.has(entry.name)).map(({ name }) => name);

/** What stands in backticks and begins with a folder of the house, or ends as a file of ours does. */
const pathsIn = (page: string) =>
  [...read(page).matchAll(/`([\w.*-]+(?:\/[\w.*-]*)*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => (path.includes('/') && folders.includes(path.split('/')[0] ?? '')) || isOurs.test(path));
const isOurs = /^[^*.].*\.(ts|tsx|mjs|md|yml)$/;

const isThere = (path: string) =>
  path.includes('*') ? globSync(path, { cwd: house }).length > 0 : existsSync(join(house, path));

test.each(pages)('every path named in %s exists', (page) => {
  expect(pathsIn(page).filter((path) => !isThere(path))).toEqual([]);
});

test.each(pages)('every link of %s leads somewhere', (page) => {
  const targets = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
  const local = targets.filter((target) => !/^\w+:/.test(target));
  expect(local.filter((target) => !existsSync(join(house, dirname(page), target)))).toEqual([]);
});

test('the tour leads through files, and each function it calls by name is in the file it names', () => {
  const tour = read('docs/tour.md').replaceAll('\n', ' ');
  expect(pathsIn('docs/tour.md').length).toBeGreaterThan(50);
  const called = [...tour.matchAll(/`([a-z]\w+)` in `([\w./-]+\.ts)`/g)];
  expect(called.length).toBeGreaterThan(4);
  const lost = called.filter(([, name = '', file = '']) => !new RegExp(`\\bfunction ${name}\\b`).test(read(file)));
  expect(lost.map(([words]) => words)).toEqual([]);
});

test('the tour names every folder of code and of tests', () => {
  const tour = read('docs/tour.md');
  const code = folders.filter((name) => name !== 'test' && globSync(`${name}/**/*.ts`, { cwd: house }).length > 0);
  const areas = new Set(globSync('test/*/*.test.ts', { cwd: house }).map((file) => dirname(file)));
  expect([...code, ...areas].filter((folder) => !tour.includes(`\`${folder}/\``))).toEqual([]);
});
