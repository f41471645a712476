import { globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { documentedPictures, pictureFolder } from '../support/documented-pictures.ts';

const house = join(import.meta.dirname, '../..');
const mostBytes = 150_000;
const stories = globSync('test/web/stories/*.test.ts', { cwd: house })
  .map((file) => readFileSync(join(house, file), 'utf8'))
  .join('\n');

test('README and docs show the product', () => {
  const shownBy = (page: string) => documentedPictures.filter((shown) => shown.page === page).length;
  expect(shownBy('README.md')).toBeGreaterThanOrEqual(2);
  expect(shownBy('docs/screens.md')).toBeGreaterThanOrEqual(6);
});

test.each(documentedPictures)('$page says in words what $path shows', ({ says, path }) => {
  expect(says.length).toBeGreaterThan(20);
  expect(path).toMatch(/(^|^docs\/)pictures\/[a-z-]+\.png$/);
});

test.each(documentedPictures)('$path is made by one story', ({ name }) => {
  // By one: two would take turns at overwriting it.
  expect(stories.split(`, '${name}')`)).toHaveLength(2);
});

test.each(documentedPictures)('$path shows something, and is small', async ({ name }) => {
  const file = join(pictureFolder, `${name}.png`);
  const { format, width, height } = await sharp(file).metadata();
  expect([format, width >= 390, height >= 800]).toEqual(['png', true, true]);
  // A page that was caught while it loads has next to nothing on it.
  expect((await sharp(file).stats()).entropy).toBeGreaterThan(0.5);
  expect(statSync(file).size).toBeLessThan(mostBytes);
});

test('no picture lies about that no page shows', () => {
  const shown = new Set(documentedPictures.map(({ name }) => `${name}.png`));
  expect(readdirSync(pictureFolder).filter((file) => !shown.has(file))).toEqual([]);
});
