/** As searches and comparisons take it: compatibility forms and letter case make no difference. */
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

/** How far two texts share their pairs: the cosine of the two sets, from 0 (none) to 1 (the same pairs). A text without a pair is like nothing. */
export function sharedPairs(a: string, b: string): number {
  const [of, others] = [bigrams(a), new Set(bigrams(b))];
  if (of.length === 0 || others.size === 0) return 0;
  const both = of.filter((pair) => others.has(pair)).length;
  return both / Math.sqrt(of.length * others.size);
}
