import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { UserView } from '../../api/session/schema.ts';
import { request } from '../server/request.ts';

/** Who is signed in at this browser. */
export const me = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<UserView>('/me', { signal }),
  staleTime: 60_000,
  meta: { quiet: true },
});

/** Of pages that only somebody signed in can open. */
export const useMe = (): UserView => useSuspenseQuery(me).data;
