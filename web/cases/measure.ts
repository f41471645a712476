const byClock = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+08:00) (.+)$/s;

/** A measure of a hand-over form: what people tried is in their words; what the clock put down begins with its instant. */
export function readMeasure(measure: string): { at: string | null; words: string } {
  const [, at, words] = byClock.exec(measure) ?? [];
  return at !== undefined && words !== undefined ? { at, words } : { at: null, words: measure };
}
