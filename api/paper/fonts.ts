import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { readCoverage, type Covers } from './glyph-coverage.ts';

/** Every font that paper may use, in order of preference: its file as Debian and Google call it, its family, its Debian package. */
const fonts = [
  ['NotoSansCJK-Regular.ttc', 'Noto Sans CJK SC', 'fonts-noto-cjk'],
  ['NotoSansCJK-Bold.ttc', 'Noto Sans CJK SC', 'fonts-noto-cjk'],
  ['NotoSans-Regular.ttf', 'Noto Sans', 'fonts-noto-core'],
  ['NotoSansArabic-Regular.ttf', 'Noto Sans Arabic', 'fonts-noto-core'],
  ['NotoSansHebrew-Regular.ttf', 'Noto Sans Hebrew', 'fonts-noto-core'],
  ['NotoSerifTibetan-Regular.ttf', 'Noto Serif Tibetan', 'fonts-noto-core'],
  ['NotoSansMongolian-Regular.ttf', 'Noto Sans Mongolian', 'fonts-noto-core'],
  ['NotoSansYi-Regular.ttf', 'Noto Sans Yi', 'fonts-noto-core'],
  ['NotoSansSymbols-Regular.ttf', 'Noto Sans Symbols', 'fonts-noto-core'],
  ['NotoSansSymbols2-Regular.ttf', 'Noto Sans Symbols2', 'fonts-noto-core'],
  ['NotoSansMath-Regular.ttf', 'Noto Sans Math', 'fonts-noto-core'],
  ['NotoColorEmoji.ttf', 'Noto Color Emoji', 'fonts-noto-color-emoji'],
] as const;

const folders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local/share/fonts'),
  join(homedir(), 'Library/Fonts'),
  '/Library/Fonts',
  'C:/Windows/Fonts',
];

export type Fonts = { files: string[]; families: string[]; covers: Covers };

/** The fonts of this machine, or the packages that are missing: a page with a hole in it is worse than none. */
export function findFonts(): Fonts | { missing: string[] } {
  const there = folders.filter((folder) => existsSync(folder));
  const paths = there.flatMap((folder) =>
    globSync('**/Noto*.tt[fc]', { cwd: folder }).map((file) => join(folder, file)),
  );
  const places = new Map(paths.map((path) => [basename(path), path]));
  const missing = fonts.filter(([file]) => !places.has(file)).map(([, , name]) => name);
  if (missing.length > 0) return { missing: [...new Set(missing)] };
  const files = fonts.map(([file]) => places.get(file) ?? '');
  return { files, families: [...new Set(fonts.map(([, family]) => family))], covers: readCoverage(files) };
}

/** What to do about missing fonts. */
export function missingFonts(missing: readonly string[]): string {
  return `PDFs need fonts that are not installed: install ${missing.join(', ')} (Debian packages; elsewhere the Noto fonts of these names). Everything else works.`;
}
