import { expect, test } from 'vitest';
import { mostSelected, readMatching, type ReadSoFar } from '../../../web/features/board/read-matching.ts';

/** A list of so many cases of which a hundred more are read each time; it begins with the first hundred. */
function listOf(count: number) {
  const all = Array.from({ length: count }, (_, index) => `case ${index}`);
  let pages = 1;
  const read = (): ReadSoFar => ({ ids: all.slice(0, pages * 100), hasMore: pages * 100 < count });
  return {
    begun: read(),
    readOn: async () => {
      pages += 1;
      return read();
    },
    pagesRead: () => pages,
  };
}

test.each([7, 100, 101, 500])('of %i cases that match all are selected', async (count) => {
  const { begun, readOn } = listOf(count);
  const found = await readMatching(begun, readOn, () => true);
  expect([found?.ids.size, found?.wasCut]).toEqual([count, false]);
});

test.each([501, 5_000])('of %i cases the first are selected, no more are read, and it is said', async (count) => {
  const { begun, readOn, pagesRead } = listOf(count);
  const found = await readMatching(begun, readOn, () => true);
  expect([found?.ids.size, found?.wasCut]).toEqual([mostSelected, true]);
  expect([found?.ids.has('case 0'), found?.ids.has(`case ${mostSelected}`)]).toEqual([true, false]);
  expect(pagesRead()).toBe(mostSelected / 100);
});

test('more than may be selected can be loaded already', async () => {
  const ids = Array.from({ length: 700 }, (_, index) => `case ${index}`);
  const found = await readMatching(
    { ids, hasMore: false },
    () => Promise.reject(new Error('read on')),
    () => true,
  );
  expect([found?.ids.size, found?.wasCut]).toEqual([mostSelected, true]);
});

test('nothing is selected once the filter is another, and nothing more is read', async () => {
  const { begun, readOn, pagesRead } = listOf(5_000);
  expect(await readMatching(begun, readOn, () => false)).toBeNull();
  expect(pagesRead()).toBe(2);
});

test('nothing is selected when a page cannot be read', async () => {
  const { begun } = listOf(200);
  await expect(
    readMatching(
      begun,
      () => Promise.reject(new Error('offline')),
      () => true,
    ),
  ).rejects.toThrow('offline');
});
