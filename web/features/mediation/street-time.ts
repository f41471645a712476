import { readNow } from '../../ui/now.ts';

const offsetMs = 8 * 3_600_000;

/** The street's time now, to the minute, as an input of the browser writes it. */
export function minuteNow(): string {
  return new Date(readNow() + offsetMs).toISOString().slice(0, 16);
}

/** What an input of the browser says, as the instant that it means in the street. */
export const instantOf = (minute: string): string => `${minute}:00+08:00`;
