/** Under which names the answers of reports are kept. */
export const reportKeys = {
  /** All of the overview, which the live stream keeps fresh; the list of breaches stands still while it is read. */
  overview: ['reports', 'overview'] as const,
  sums: (filters: object) => ['reports', 'overview', 'sums', filters] as const,
  breaches: (filters: object) => ['reports', 'breaches', filters] as const,
  paper: (filters: object) => ['reports', 'paper', filters] as const,
  levels: (filters: object) => ['reports', 'overview', 'levels', filters] as const,
  repeats: ['reports', 'overview', 'repeats'] as const,
  rates: (filters: object) => ['reports', 'overview', 'rates', filters] as const,
  sources: (filters: object) => ['reports', 'overview', 'sources', filters] as const,
  hot: (filters: object) => ['reports', 'overview', 'hot', filters] as const,
  rework: (filters: object) => ['reports', 'overview', 'rework', filters] as const,
  police: (filters: object) => ['reports', 'overview', 'police', filters] as const,
  bulletins: ['reports', 'weekly'] as const,
  bulletin: (year: string, week: string) => ['reports', 'weekly', year, week] as const,
  reviews: ['reports', 'reviews'] as const,
  review: (year: string, week: string) => ['reports', 'reviews', year, week] as const,
  grids: ['reports', 'grids'] as const,
  pins: (grid: string | undefined) => ['reports', 'grids', grid, 'pins'] as const,
  ageing: (filters: object) => ['reports', 'overview', 'ageing', filters] as const,
};
