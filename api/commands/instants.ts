import { fieldProblem } from '../field-errors.ts';
import type { Language } from '../texts/language.ts';
import type { Lookups } from './verb-route.ts';

/** What the format takes and no clock can count, as a leap second, is refused (epoch ms). */
export function readInstant(text: string, pointer: string, language: Language): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw fieldProblem(pointer, 'moment', language);
  return at;
}

/** As `readInstant`, of what has happened already. */
export async function readPast(
  text: string,
  pointer: string,
  { language, now }: Pick<Lookups, 'language' | 'now'>,
): Promise<number> {
  const at = readInstant(text, pointer, language);
  if (at > (await now())) throw fieldProblem(pointer, 'future', language);
  return at;
}
