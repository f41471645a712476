import { queryOptions } from '@tanstack/react-query';
import type { PublicLinkView } from '../../api/intake-links/public-schema.ts';
import { request } from '../server/request.ts';

/** The code in `/scan/{code}`. */
export function codeAt(path: string): string {
  return path.split('/')[2] ?? '';
}

/** Where the link of a code leads. */
export const scannedLink = (code: string) =>
  queryOptions({
    queryKey: ['scan', code],
    queryFn: ({ signal }) => request<PublicLinkView>(`/scan/${code}`, { signal }),
    staleTime: Infinity,
  });
