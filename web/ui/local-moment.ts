/** A moment of the street's own time as a browser's input has it: `2026-02-13T10:00`. */
export type LocalMoment = string;

const offsetMs = 8 * 3_600_000;

/** An instant (epoch ms) in the street's own time, to the minute. */
export function localMoment(at: number): LocalMoment {
  return new Date(at + offsetMs).toISOString().slice(0, 16);
}

/** What the API takes for it; null for what is no moment yet. */
export function instantOf(moment: LocalMoment): string | null {
  const text = `${moment}:00+08:00`;
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(moment) && !Number.isNaN(Date.parse(text)) ? text : null;
}
