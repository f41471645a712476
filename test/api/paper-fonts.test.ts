import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, test } from 'vitest';
import { findFonts, missingFonts, type Fonts } from '../../api/paper/fonts.ts';
import { printable } from '../../api/paper/printable.ts';
import { cast, textsOfPaper } from './paper-samples.ts';

const fonts = findFonts() as Fonts;
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.files.map((file) => readFileSync(file)) }] });

/** The outlines with which a text is drawn. */
function outlinesOf(text: string): string[] {
  const mainFileContent = '#set text(font: json(bytes(sys.inputs.families)))\n#sys.inputs.text';
  const svg = compiler.plainSvg({ mainFileContent, inputs: { families: JSON.stringify(fonts.families), text } });
  const drawn = [...svg.matchAll(/<(?:path|image)[^>]*>/g)].map(([shape]) => shape);
  // The sheet itself is drawn too.
  return drawn.filter((shape) => !shape.includes('typst-shape'));
}

test('the fonts of this machine are all there', () => {
  expect(fonts).not.toHaveProperty('missing');
});

test.each(cast)('%s has glyphs: nothing is drawn as the blank box', (_what, text) => {
  const blank = new Set(outlinesOf('\u{E000}'));
  expect(blank.size).toBe(1);
  for (const character of text) {
    expect(fonts.covers(character.codePointAt(0) ?? 0), character).toBe(true);
    const drawn = outlinesOf(character);
    expect(drawn.length, character).toBeGreaterThan(0);
    expect(
      drawn.filter((outline) => blank.has(outline)),
      character,
    ).toEqual([]);
  }
});

test('whatever the product itself says on paper has glyphs', () => {
  for (const said of textsOfPaper()) expect(printable(said, fonts.covers).join('').replaceAll('\u200b', '')).toBe(said);
});

test('joiners and variation marks stay where they are', () => {
  expect(printable('🧑‍🚒❤️葛󠄀', fonts.covers)).toEqual(['🧑‍🚒❤️葛󠄀']);
});

test('what is missing is named with its package', () => {
  expect(missingFonts(['fonts-noto-cjk'])).toContain('install fonts-noto-cjk');
});
