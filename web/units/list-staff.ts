import { queryOptions } from '@tanstack/react-query';
import type { StaffView } from '../../api/units/staff-schema.ts';
import { request } from '../server/request.ts';

/** Who works in a unit. */
export const unitStaff = (code: string) =>
  queryOptions({
    queryKey: ['units', code, 'staff'],
    queryFn: async ({ signal }) =>
      (await request<StaffView>(`/units/${encodeURIComponent(code)}/staff`, { signal })).items,
    staleTime: 300_000,
  });
