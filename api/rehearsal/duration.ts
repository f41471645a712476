/** Weeks to seconds of ISO 8601. Months and years are no fixed time, so the clock cannot be advanced by them. */
export const durationPattern = String.raw`^P(?!$)(\d{1,4}W)?(\d{1,5}D)?(T(?=\d)(\d{1,6}H)?(\d{1,7}M)?(\d{1,9}(\.\d{1,3})?S)?)?$`;

const unitMs: Record<string, number> = {
  W: 604_800_000,
  D: 86_400_000,
  H: 3_600_000,
  M: 60_000,
  S: 1_000,
};

/** Milliseconds of a duration that fits the pattern; a day is 24 hours. */
export function readDuration(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)([WDHMS])/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Math.round(Number(amount) * (unitMs[unit ?? ''] ?? 0)), 0);
}
