// By other means than the product's, whose weeks and months are compared with these.

const local = (at: number) => new Date(at + 8 * 3_600_000).toISOString();

/** The month in China in which an instant lies. */
export const monthOf = (at: number) => local(at).slice(0, 7);

/** Its ISO week. */
export function weekOf(at: number): string {
  const date = new Date(at + 8 * 3_600_000);
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7));
  const first = Date.UTC(date.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((date.getTime() - first) / (7 * 86_400_000));
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
