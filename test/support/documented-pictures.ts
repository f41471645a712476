import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const house = join(import.meta.dirname, '../..');
/** Where the pictures of README and docs lie. */
export const pictureFolder = join(house, 'docs/pictures');

/** Each picture that README and docs show: its name, the words for whoever does not see it, and the page that shows it. */
export const documentedPictures = ['README.md', ...globSync('docs/**/*.md', { cwd: house })].flatMap((page) =>
  [...readFileSync(join(house, page), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(
    ([, says = '', path = '']) => ({
      name: basename(path, '.png'),
      path,
      says,
      page,
    }),
  ),
);
