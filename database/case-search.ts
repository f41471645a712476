import { sql } from '@mikro-orm/postgresql';
import { bigrams, normalise } from '../domain/bigrams.ts';
import { allOf, type Sql } from './scope.ts';

/** The cases in which every word of a search is found; a word that could be part of a case number is looked for there, too. */
export function matches(search: string): Sql {
  const words = normalise(search).split(/\s+/u).filter(Boolean);
  return allOf(
    words.map((word) => (looksLikeNumber(word) ? sql`(${inNumber(word)} or ${inText(word)})` : inText(word))),
  );
}

function looksLikeNumber(word: string): boolean {
  return /^(gc-)?[\d-]+$/.test(word);
}

function inNumber(word: string): Sql {
  return sql`c.number like ${`%${pattern(word.toUpperCase())}%`}`;
}

/** The index finds where all pairs of characters occur; whether they stand together only the text itself can tell. */
function inText(word: string): Sql {
  return sql`(c.bigrams @> array[${bigrams(word)}]::text[] and
    lower(normalize(concat_ws(' ', c.title, c.description, c.address), NFKC)) like ${`%${pattern(word)}%`})`;
}

function pattern(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
