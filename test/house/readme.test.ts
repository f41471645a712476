import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderClosingBlock } from '../../dev/closing-block.ts';

const house = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(house, file), 'utf8');
const readme = read('README.md');
const { scripts, version } = JSON.parse(read('package.json')) as { scripts: Record<string, string>; version: string };

const fences = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
const commands = fences.flatMap(([, , block = '']) =>
  block
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== ''),
);

/** Tests that start the product the way npm does. */
const starting = globSync('test/{dev,journeys}/**/*.ts', { cwd: house })
  .map(read)
  .filter((source) => /\b(runStart|startProduct)\(|dev\/start\.ts|'npm', \[?'start'/.test(source));

/** What runs each command: CI itself, or a test that hands these flags to the script behind `npm start`. */
function isRun(command: string): boolean {
  if (command === 'npm test') return /^exec npm test\b/m.test(read('.ci/run'));
  const start = /^npm start(?: -- (?<flags>.+))?$/.exec(command);
  if (!start || !scripts['start']?.endsWith('dev/run.mjs dev/start.ts')) return false;
  const flags = start.groups?.['flags']?.split(' ') ?? [];
  return starting.some((source) => flags.every((flag) => source.includes(`'${flag}'`)));
}

test('the two commands are in the README', () => {
  expect(commands).toEqual(expect.arrayContaining(['npm start', 'npm test']));
});

test.each(commands)('CI runs what the README tells to type: %s', (command) => {
  expect(isRun(command)).toBe(true);
});

test('a command that nothing runs is noticed', () => {
  expect(['npm run tour', 'npm start -- --fast', 'npm start --empty', 'make'].filter(isRun)).toEqual([]);
});

test('code in fences is for a shell', () => {
  expect(fences.map(([, language]) => language).filter((language) => language !== 'sh')).toEqual([]);
});

test('the README fits one screen and a half', () => {
  const lines = readme.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(60);
  expect(lines.filter((line) => line.length > 160)).toEqual([]);
});

test('the README names the accounts that npm start names', () => {
  const block = renderClosingBlock({ web: '', docs: '', dataFolders: [], logs: '' });
  const known = [...block.matchAll(/^ {4}([\w-]+)/gm)].map(([, name]) => name);
  const said = /\*\*Accounts\*\*, password `([\w-]+)`: ([^.]+)\./.exec(readme);
  expect(known.length).toBeGreaterThan(10);
  expect([...(said?.[2] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).toEqual(known);
  expect(block).toContain(`password ${said?.[1]}\n`);
});

test('README and changelog speak of the version that this is', () => {
  expect(readme).toContain(`This is ${version}:`);
  expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
});
