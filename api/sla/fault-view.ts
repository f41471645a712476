import type { PublicationFault } from '../../domain/publication-faults.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';

export type FaultView = { fault: string; pointer: string; message: string };

/** Every fault of a draft in the reader's words. */
export function viewFaults(faults: readonly PublicationFault[], language: Language): FaultView[] {
  const { drafts, nouns } = textsIn(language);
  return faults.map(({ fault, at, facts }) => ({ fault, pointer: at, message: drafts.faults[fault](facts, nouns) }));
}
