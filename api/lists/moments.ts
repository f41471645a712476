/** A moment of a query in epoch milliseconds: an instant, or a date that begins in China time. */
export function readMoment(text: string): number;
export function readMoment(text: string | undefined): number | undefined;
export function readMoment(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00+08:00` : text);
}

/** Bounds of a window that was left open: before anything was recorded, and after everything will be. */
export const earliest = Date.parse('1970-01-01T00:00:00Z');
export const latest = Date.parse('9999-01-01T00:00:00Z');
