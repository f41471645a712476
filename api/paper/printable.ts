import type { Covers } from './glyph-coverage.ts';

/** What has no glyph because it is not to be seen: joiners, variation and tag marks, the soft places to break. */
const unseen = /^(?:\p{Variation_Selector}|\p{Join_Control}|[\u00ad\u200b\u2060\u{e0020}-\u{e007f}])$/u;
/** Marks that turn the direction of what follows: shown, because a name may not rearrange a form. */
const turning = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/u;
/** A run of letters longer than any number or name gets places to break, or it would run off the page. */
const longRun = /[!-\u2fff]{31,}/gu;
const piece = /.{10}/gu;

/**
 * Words as paper can show them, by lines. A character without a glyph, and one that would turn the line around, is printed as
 * its code point: what was written can always be told from the page, and nothing is a blank box.
 */
export function printable(text: string, covers: Covers): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => shown(line, covers).replace(longRun, (run) => run.replace(piece, '$&\u200b')));
}

/** The same data with every text in it changed. */
export function eachText(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => eachText(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, eachText(inner, change)]));
}

function shown(line: string, covers: Covers): string {
  return Array.from(line.toWellFormed().replaceAll('\t', '    '), (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (unseen.test(character)) return character;
    const isShown = code >= 0x20 && covers(code) && !turning.test(character);
    return isShown ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }).join('');
}
