import { match } from 'pinyin-pro';

/** Whether the words hold what was typed: as it stands, as pinyin, or as the first letters of pinyin. */
export function isMatch(words: string, typed: string): boolean {
  const wanted = typed.toLowerCase();
  if (wanted === '') return true;
  if (words.toLowerCase().includes(wanted)) return true;
  return /^[a-z\s']+$/.test(wanted) && match(words, wanted.replaceAll(/[\s']/g, ''), { continuous: true }) !== null;
}
