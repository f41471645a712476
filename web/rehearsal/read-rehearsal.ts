import { queryOptions } from '@tanstack/react-query';
import { asFault } from '../server/fault.ts';
import { request } from '../server/request.ts';
import { setNow } from '../ui/now.ts';

/** The rehearsal's clock, or null where time cannot be moved. */
export const rehearsal = queryOptions({
  queryKey: ['rehearsal'],
  queryFn: async ({ signal }) => {
    try {
      const state = await request<{ enabled: true; now: string }>('/rehearsal', { signal });
      setNow(Date.parse(state.now));
      return state;
    } catch (error) {
      if (asFault(error).status === 404) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});
