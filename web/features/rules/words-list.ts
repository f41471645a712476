import { textOf } from './content.ts';

/** Words with commas or spaces between them, as a list; none of them is no list. */
export function readWords(text: string): string[] | undefined {
  const words = text.split(/[\s,，、]+/).filter((word) => word !== '');
  return words.length > 0 ? words : undefined;
}

export function writeWords(value: unknown): string {
  return Array.isArray(value) ? value.map(textOf).join('，') : textOf(value);
}

/** As `readWords`, of lists that have to be there, with what looks like a number as one. */
export function readNumbers(text: string): (string | number)[] {
  return (readWords(text) ?? []).map((word) => (/^-?\d{1,9}$/.test(word) ? Number(word) : word));
}
