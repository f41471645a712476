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
  expect(paths(en).sort()).toEqual(paths(zh).sort());
});

test('nothing is said with an empty word', () => {
  expect([...values(zh), ...values(en)].filter(([, words]) => words.trim() === '')).toEqual([]);
});

test('both languages leave the same blanks', () => {
  const chinese = new Map(values(zh));
  const other = values(en).filter(([path, words]) => blanks(words) !== blanks(chinese.get(path) ?? ''));
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
  expect(zh.clocks).toEqual({ kind: clocks, milestone: milestones, state: clockStates, budget: budgets });
  expect(zh.statuses).toEqual(statuses);
  expect(zh.people.role).toEqual(roles);
  expect(zh.verbs.names).toEqual(verbs);
  expect(zh.events).toEqual(events);
});
