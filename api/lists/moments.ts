/** A moment of a query in epoch milliseconds: an instant, or a date that begins in China time. */
export function readMoment(text: string): number;
export function readMoment(text: string | undefined): number | undefined;
export function readMoment(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00+08:00` : text);
}
