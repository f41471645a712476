const everyMs = 1_000;
/** Less than this is a delay of the answer, and no leap. */
const leapMs = 60_000;

/**
 * Tells its listeners the product's time (epoch ms) as soon as the clock has leapt, as it does where a rehearsal moves it: whoever only watches
 * must not read a time that has long passed. Asks while somebody listens; an outage is told by what else is asked.
 */
export function createLeaps(now: () => Promise<number>) {
  const listeners = new Set<(now: number) => void>();
  let following = false;
  let timer: NodeJS.Timeout | undefined;

  const follow = async (before: number | null) => {
    const at = await now().catch(() => null);
    const ahead = at === null ? before : at - Date.now();
    if (at !== null && ahead !== null && before !== null && Math.abs(ahead - before) > leapMs)
      for (const tell of listeners) tell(at);
    following = listeners.size > 0;
    if (following) timer = setTimeout(() => void follow(ahead), everyMs).unref();
  };

  return {
    /** Until the returned function is called. */
    listen: (listener: (now: number) => void): (() => void) => {
      listeners.add(listener);
      if (!following) {
        following = true;
        void follow(null);
      }
      return () => void listeners.delete(listener);
    },
    stop: () => {
      listeners.clear();
      clearTimeout(timer);
    },
  };
}
