import { readNow } from '../../ui/now.ts';

const dayMs = 86_400_000;
const offsetMs = 8 * 3_600_000;

/** The street's date so many days from today. */
export function dateAhead(days: number): string {
  return new Date(readNow() + offsetMs + days * dayMs).toISOString().slice(0, 10);
}
