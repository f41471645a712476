import { expect, test } from 'vitest';
import { nouns as nounsInChinese } from '../../../api/texts/zh/nouns.ts';
import { en } from '../../../web/words/en/en.ts';
import { zh } from '../../../web/words/zh/zh.ts';

type Tree = { readonly [key: string]: string | Tree };

const paths = (tree: Tree, from = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${from}${key}`] : paths(value, `${from}${key}.`),
  );
const values = (tree: Tree): [string, string][] =>
  paths(tree).map((path) => [path, path.split('.').reduce<unknown>((at, key) => (at as Tree)[key], tree) as string]);
const blanks = (words: string) =>
  [...words.matchAll(/\{\{\w+\}\}/g)]
    .map(([blank]) => blank)
    .sort()
    .join();

test('the console says everything in both languages', () => {
  expect(paths(zh).length).toBeGreaterThan(150);
  const plain = paths(en).filter((path) => !path.endsWith('_one'));
  expect(plain.sort()).toEqual(paths(zh).sort());
});

test('English says of one thing what it says of several, in the singular', () => {
  const counted = paths(en).filter((path) => path.endsWith('_other'));
  expect(counted.length).toBeGreaterThan(5);
  const singular = paths(en).filter((path) => path.endsWith('_one'));
  expect(singular.sort()).toEqual(counted.map((path) => path.replace(/_other$/, '_one')).sort());
  const said = new Map(values(en));
  expect(singular.filter((path) => said.get(path) === said.get(path.replace(/_one$/, '_other')))).toEqual([]);
});

test('English puts a counted noun in the plural only where it has the singular besides', () => {
  const plural = /\{\{count\}\} (\w+ )?\w+s\b/;
  const fixed = values(en).filter(([path]) => !/_(one|other)$/.test(path));
  expect(fixed.filter(([, words]) => plural.test(words))).toEqual([]);
});

test('nothing is said with an empty word', () => {
  expect([...values(zh), ...values(en)].filter(([, words]) => words.trim() === '')).toEqual([]);
});

test('both languages leave the same blanks', () => {
  const chinese = new Map(values(zh));
  const other = values(en).filter(
    ([path, words]) => blanks(words) !== blanks(chinese.get(path.replace(/_one$/, '_other')) ?? ''),
  );
  expect(other).toEqual([]);
});

test('no Chinese is left in the English, and no sentence of English in the Chinese', () => {
  expect(values(en).filter(([, words]) => /\p{Script=Han}/u.test(words))).toEqual([]);
  expect(values(zh).filter(([, words]) => /[a-z]{3,} [a-z]{3,}/i.test(words))).toEqual([]);
});

test('screen and server call things by the same words', () => {
  const { kinds, tracks, levels, statuses, roles, verbs, events, channels, clocks, milestones, clockStates, budgets } =
    nounsInChinese;
  expect(zh.kinds).toEqual({ kind: kinds, track: tracks, level: levels, channel: channels });
  const counted = Object.entries(budgets).map(([unit, word]) => [`${unit}_other`, `{{count}} ${word}`]);
  expect(zh.clocks).toEqual({
    kind: clocks,
    milestone: milestones,
    state: clockStates,
    budget: Object.fromEntries(counted),
  });
  expect(zh.statuses).toEqual(statuses);
  expect(zh.people.role).toEqual(roles);
  expect(zh.verbs.names).toEqual(verbs);
  expect(zh.events).toEqual(events);
});
