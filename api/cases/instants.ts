import { Type } from 'typebox';

/** China keeps one time and no summer time; a street reads its own clock, so instants are written in it. */
const offsetMinutes = 480;
const offsetText = '+08:00';

/** An instant (epoch ms) as ISO 8601 in China time; milliseconds only where there are any. */
export function instantText(at: number): string {
  const local = new Date(at + offsetMinutes * 60_000).toISOString();
  return local.replace(/(\.000)?Z$/, offsetText);
}

/** As `instantText`, for what may not have happened. */
export function instantOrNull(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : instantText(at);
}

export const Instant = Type.String({ format: 'date-time', examples: ['2026-02-27T17:30:00+08:00'] });
export const InstantOrNull = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  format: 'date-time',
  examples: ['2026-02-27T17:30:00+08:00'],
});
