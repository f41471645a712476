import { queryOptions } from '@tanstack/react-query';
import type { OfferView } from '../../api/session/offer-schema.ts';
import { request } from '../server/request.ts';

/** What the log-in page offers: in the demonstration, its accounts. */
export const offer = queryOptions({
  queryKey: ['offer'],
  queryFn: ({ signal }) => request<OfferView>('/session/offer', { signal }),
  staleTime: Infinity,
});
