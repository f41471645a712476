/** As searches compare it: compatibility forms and letter case make no difference. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The pairs of neighbouring characters in the words of a text, each once. Whatever contains a text contains its pairs. */
export function bigrams(text: string): string[] {
  const pairs = normalise(text)
    .split(/\s+/u)
    .flatMap((word) => {
      const characters = Array.from(word);
      return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
    });
  return [...new Set(pairs)];
}
