import { queryOptions } from '@tanstack/react-query';
import type { GridReportView, PinsView } from '../../api/reports/grid-schema.ts';
import { request } from '../server/request.ts';
import { reportKeys } from './report-keys.ts';

export type GridCountView = GridReportView['items'][number];
export type PinView = PinsView['items'][number];

/** The grids of the reader's area with how many cases are open and overdue in each. */
export const gridCounts = queryOptions({
  queryKey: reportKeys.grids,
  queryFn: async ({ signal }) => (await request<GridReportView>('/reports/grids', { signal })).items,
  // Time alone makes cases overdue.
  refetchInterval: 60_000,
});

/** Where the open cases of a grid are, as far as that is known; of no grid, nothing is asked. */
export const gridPins = (code: string | undefined) =>
  queryOptions({
    queryKey: reportKeys.pins(code),
    queryFn: ({ signal }) => request<PinsView>(`/reports/grids/${encodeURIComponent(code ?? '')}/pins`, { signal }),
    enabled: code !== undefined,
    refetchInterval: 60_000,
  });
