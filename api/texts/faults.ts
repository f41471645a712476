import type { PublicationFaultCode } from '../../domain/publication-faults.ts';
import type { Unread } from '../../domain/holiday-notice.ts';
import type { Nouns } from './nouns.ts';

type Facts = Readonly<Record<string, string>>;

/** What is wrong with a drafted policy or calendar, in a sentence each; and why a sentence of a notice was left out. */
export type FaultTexts = {
  faults: Record<PublicationFaultCode, (facts: Facts, nouns: Nouns) => string>;
  unread: Record<Unread['why'], string>;
};

/** The reader's word for a code among nouns, or the code itself. */
export function wordFor(words: Readonly<Record<string, string>>, code = ''): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
