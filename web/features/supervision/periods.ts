const dayMs = 86_400_000;
const offsetMs = 8 * 3_600_000;

export const periodIds = ['this_month', 'last_month', 'last_7_days', 'last_30_days', 'this_year'] as const;
export type PeriodId = (typeof periodIds)[number];

/** Dates of the street, the second not included, as the API takes them. */
export type Period = { from: string; to: string };

const text = (utc: number) => new Date(utc).toISOString().slice(0, 10);

/** The dates of a period at `now` (epoch ms). */
export function periodAt(id: PeriodId, now: number): Period {
  const today = Math.floor((now + offsetMs) / dayMs) * dayMs;
  const [year, month] = [new Date(today).getUTCFullYear(), new Date(today).getUTCMonth()];
  switch (id) {
    case 'this_month':
      return { from: text(Date.UTC(year, month, 1)), to: text(Date.UTC(year, month + 1, 1)) };
    case 'last_month':
      return { from: text(Date.UTC(year, month - 1, 1)), to: text(Date.UTC(year, month, 1)) };
    case 'last_7_days':
      return { from: text(today - 6 * dayMs), to: text(today + dayMs) };
    case 'last_30_days':
      return { from: text(today - 29 * dayMs), to: text(today + dayMs) };
    case 'this_year':
      return { from: text(Date.UTC(year, 0, 1)), to: text(Date.UTC(year + 1, 0, 1)) };
  }
}

/** A report's filters with the period that it has when its address tells none. */
export function inPeriod<F extends { from?: string; to?: string }>(filters: F, now: number): F {
  return filters.from === undefined && filters.to === undefined
    ? { ...filters, ...periodAt('this_month', now) }
    : filters;
}

/** The last date that lies before a bound, which may be a date or an instant. */
export function lastDateBefore(to: string): string {
  return text(Date.parse(to.length === 10 ? `${to}T00:00:00+08:00` : to) - 1 + offsetMs);
}

/** The date on which a bound lies. */
export function dateOf(from: string): string {
  return from.length === 10 ? from : text(Date.parse(from) + offsetMs);
}

export function dateAfter(date: string): string {
  return text(Date.parse(`${date}T00:00:00Z`) + dayMs);
}
