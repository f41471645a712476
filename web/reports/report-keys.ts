/** Under which names the answers of reports are kept. */
export const reportKeys = {
  sums: (filters: object) => ['reports', 'sums', filters] as const,
  breaches: (filters: object) => ['reports', 'breaches', filters] as const,
  paper: (filters: object) => ['reports', 'paper', filters] as const,
  levels: (filters: object) => ['reports', 'levels', filters] as const,
  grids: ['reports', 'grids'] as const,
  pins: (grid: string | undefined) => ['reports', 'grids', grid, 'pins'] as const,
  ageing: (filters: object) => ['reports', 'ageing', filters] as const,
};
