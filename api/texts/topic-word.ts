import { findTopic, labelAt, type Catalogue } from '../../domain/catalogue.ts';
import type { CaseKind } from '../../domain/kinds.ts';
import type { Language } from './language.ts';

/** What a topic was called at an instant (epoch ms); its code where the catalogue does not know it. */
export function topicWord(
  catalogue: Catalogue,
  { kind, topic }: { kind: CaseKind; topic: string },
  at: number,
  language: Language,
): string {
  const known = findTopic(catalogue, kind, topic);
  return known ? labelAt(known, at)[language] : topic;
}
