import { useEffect, useState } from 'react';

type Matcher = (words: string, typed: string) => boolean;

const plain: Matcher = (words, typed) => words.toLowerCase().includes(typed.toLowerCase());
let loaded: Matcher | undefined;

/** Whether words hold what was typed, as they stand or as pinyin. The dictionary comes when it is first needed. */
export function useMatcher(): Matcher {
  const [matcher, setMatcher] = useState<Matcher>(() => loaded ?? plain);
  useEffect(() => {
    const load = async () => {
      const { isMatch } = await import('./pinyin-match.ts');
      loaded = isMatch;
      setMatcher(() => isMatch);
    };
    void load();
  }, []);
  return matcher;
}
