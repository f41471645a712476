import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const house = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(house, file), 'utf8');
const page = read('docs/mechanisms.md');

/** How many mechanisms each of the five programmes states; their ids are fixed for ever. */
const programmes = [20, 23, 20, 15, 17];
const ids = programmes.flatMap((count, programme) =>
  Array.from({ length: count }, (_, index) => `S${programme}-${index + 1}`),
);

type Row = { id: string; name: string; state: string; proof: string; remark: string };
const rows: Row[] = page
  .split('\n')
  .filter((line) => /^\| S\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', name = '', state = '', proof = '', remark = '']) => ({ id, name, state, proof, remark }));
const rowsIn = (state: string) => rows.filter((row) => row.state === state);

const title = /\b(?:test|it|describe)(?:\.each\([^`]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
const idsInTitles = (source: string) =>
  new Set([...source.matchAll(title)].flatMap(([, , words = '']) => words.match(/\bS\d-\d+\b/g) ?? []));
const proofs = new Map<string, string[]>();
for (const file of globSync('test/**/*.test.ts', { cwd: house }).toSorted())
  for (const id of idsInTitles(read(file))) proofs.set(id, [...(proofs.get(id) ?? []), file]);

const cellOf = (files: readonly string[] = []) => files.map((file) => `\`${file}\``).join(' ') || '–';

test('the page lists each of the 95 mechanisms once, in their order, with a name', () => {
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(rows.filter(({ name }) => name === '' || name === '–')).toEqual([]);
});

test('each mechanism is done, partly done or open', () => {
  expect(rows.filter(({ state }) => !['done', 'partly', 'open'].includes(state))).toEqual([]);
});

test('each names exactly the files whose test titles bear its id', () => {
  const said = Object.fromEntries(rows.map(({ id, proof }) => [id, proof]));
  expect(said).toEqual(Object.fromEntries(ids.map((id) => [id, cellOf(proofs.get(id))])));
});

test('whatever is done, or partly, is proved by a test, and what is proved is not open', () => {
  expect(rows.filter(({ state, id }) => (state === 'open') === proofs.has(id)).map(({ id }) => id)).toEqual([]);
});

test('no title names a mechanism that does not exist', () => {
  expect([...proofs.keys()].filter((id) => !ids.includes(id))).toEqual([]);
});

test('what is done in part says what is missing, and what is done misses nothing', () => {
  expect(rowsIn('partly').filter(({ remark }) => remark === '–')).toEqual([]);
  expect(rowsIn('done').filter(({ remark }) => remark !== '–')).toEqual([]);
});

test('the head of the page counts them', () => {
  const counts = `${rowsIn('done').length} done · ${rowsIn('partly').length} partly · ${rowsIn('open').length} open`;
  expect(page.split('\n')[2]).toBe(`**${ids.length} mechanisms: ${counts}.**`);
});
