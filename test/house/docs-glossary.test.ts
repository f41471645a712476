import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nouns } from '../../api/texts/zh/nouns.ts';
import { caseKinds, tracks } from '../../domain/kinds.ts';
import { levels } from '../../domain/levels.ts';
import { originKinds } from '../../domain/origins.ts';
import { roles } from '../../domain/roles.ts';
import { caseStatuses } from '../../domain/statuses.ts';
import { topics } from '../../domain/topics.ts';
import { verbs } from '../../domain/verbs/rules.ts';
import { origins } from '../../web/words/zh/origins.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/glossary.md'), 'utf8');
const sections = new Map(
  page.split(/^## /m).map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);

/** What a section says, id → 中文; a table's rows, or the pairs of a paragraph. */
const termsIn = (heading: string, pattern: RegExp) =>
  Object.fromEntries([...(sections.get(heading) ?? '').matchAll(pattern)].map(([, id, word]) => [id, word]));
const rowsIn = (heading: string) => termsIn(heading, /^\| `(\w+)` \| ([^|]+?) \|/gm);
const pairs = /`(\w+)` ([^,.|\s]+)/g;

const said: [heading: string, ids: readonly string[], words: Record<string, string>][] = [
  ['Kinds', caseKinds, nouns.kinds],
  ['Tracks', tracks, nouns.tracks],
  ['Levels', levels, nouns.levels],
  ['Statuses', caseStatuses, nouns.statuses],
  ['Verbs', verbs, nouns.verbs],
  ['Roles', roles, nouns.roles],
  // The types of nouns.ts hold these to the domain.
  ['Clocks', Object.keys(nouns.clocks), nouns.clocks],
  ['States of a clock', Object.keys(nouns.clockStates), nouns.clockStates],
  ['Units of a budget', Object.keys(nouns.budgets), nouns.budgets],
  ['Events', Object.keys(nouns.events), nouns.events],
];

test.each(said)('the glossary has the ids and words of the code: %s', (heading, ids, words) => {
  const listed = rowsIn(heading);
  expect(Object.keys(listed).toSorted()).toEqual([...ids].toSorted());
  expect(listed).toEqual(words);
});

test('the glossary has the topics of each kind', () => {
  for (const kind of caseKinds) {
    const row = (sections.get('Topics') ?? '').split('\n').find((line) => line.startsWith(`| \`${kind}\``)) ?? '';
    const listed = [...row.slice(row.indexOf('|', 2)).matchAll(pairs)].map(([, id, word]) => [id, word]);
    expect(listed, kind).toEqual(Object.entries(topics[kind]).map(([id, { zh }]) => [id, zh]));
  }
});

test('the glossary has the channels', () => {
  expect(termsIn('Channels', pairs)).toEqual(nouns.channels);
});

test('the glossary has the origins of cases and the types of a meeting', () => {
  const ways = Object.fromEntries(originKinds.map((kind) => [kind, nouns.channels[kind]]));
  expect(termsIn('Origins', pairs)).toEqual(ways);
  expect(termsIn('Types of a meeting', pairs)).toEqual(origins.type);
});

test('each row says in a line what its term means', () => {
  const rows = page.split('\n').filter((line) => /^\| (`|[a-z])/.test(line));
  expect(rows.length).toBeGreaterThan(100);
  expect(
    rows.filter((row) =>
      row
        .split('|')
        .slice(1, -1)
        .some((cell) => cell.trim() === ''),
    ),
  ).toEqual([]);
});

test('each word of the house is used where the glossary sends its reader', () => {
  const rows = [...(sections.get('Words of the house') ?? '').matchAll(/^\| ([^|]+?) \|.*\| `([^`]+)` \|$/gm)];
  const lost = rows.filter(([, term = '', file = '']) => {
    const source = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
    const [word = ''] = term.split(',');
    const spellings = word.split(/[ -]/).join('[ _-]?');
    return !new RegExp(spellings, 'i').test(source);
  });
  expect(rows.length).toBeGreaterThan(40);
  expect(lost.map(([, term, file]) => `${term}: ${file}`)).toEqual([]);
});
