/** The instant of a China wall-clock time such as `2026-03-02 14:00`; `24:00` is legal. */
export function china(text: string): number {
  const [date = '', time = ''] = text.split(' ');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return Date.parse(`${date}T00:00:00+08:00`) + Math.round((hours * 3600 + minutes * 60 + seconds) * 1000);
}

/** An instant as China wall-clock text, so that a failing test reads. */
export function chinaText(instant: number | null | undefined): string | null {
  if (typeof instant !== 'number') return null;
  const text = new Date(instant + 8 * 3_600_000).toISOString().replace('T', ' ').replace('Z', '');
  return text.replace(/:00\.000$/, '');
}
