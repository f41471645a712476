/** Which week's bulletin an address tells; the latest where it tells none. */
export type WeeklySearch = { year?: number; week?: number };

export function readWeeklySearch({ year, week }: Record<string, unknown>): WeeklySearch {
  return Number.isInteger(year) && Number.isInteger(week) ? { year: Number(year), week: Number(week) } : {};
}
