import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asFault } from './fault.ts';

const listeners = new Set<() => void>();

/** Tells when the server no longer knows who asks. */
export function onSessionOver(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function notice(error: unknown): void {
  if (asFault(error).status === 401) for (const listener of listeners) listener();
}

/** Worth asking again by itself: nothing was wrong with the question. */
const isPassing = (error: unknown) => [0, 502, 503].includes(asFault(error).status);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { meta }) => meta?.['quiet'] !== true && notice(error) }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < 3 && isPassing(error),
      retryDelay: (count) => Math.min(1_000 * 2 ** count, 8_000),
      // The live stream says what changed.
      refetchOnWindowFocus: false,
    },
    // Without network a query fails at once instead of waiting: the page has something to say then.
    mutations: { networkMode: 'always' },
  },
});
