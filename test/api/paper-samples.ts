import { paperWords } from '../../api/paper/words.ts';
import { textsIn } from '../../api/texts/texts.ts';

/** Characters that people type or are called by, and that a careless page loses. */
export const cast: readonly (readonly [string, string])[] = [
  ['rare Han', '䶮㙓𠮷燚犇喆堃'],
  ['emoji', '😀👍☎❤🔥🚒🧑🥺🪪'],
  ['Tibetan', 'བོད'],
  ['Uyghur', 'ئۇيغۇر'],
  ['Yi', 'ꆈꌠ'],
  ['signs', '①㈱℃‰…—“”《》【】√×÷≤★→✓'],
];

/** Every word of the product that may stand on a page, as far as it is one. */
export function textsOfPaper(): string[] {
  return (['zh', 'en'] as const).flatMap((language) => [
    ...wordsIn(paperWords(language)),
    ...wordsIn(textsIn(language).nouns),
  ]);
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
