import { setNow } from '../ui/now.ts';
import { request } from '../server/request.ts';
import { asFault } from '../server/fault.ts';

const attempts = 5;

/** Moves the rehearsal's clock on by an ISO 8601 duration. What takes longer than one answer may take is asked for again. */
export async function advance(by: keyof typeof durations, from: number): Promise<{ now: string; fired: number }> {
  // A target instead of a duration: a repeat must not move further.
  const to = new Date(from + durations[by]).toISOString();
  for (let attempt = 1; ; attempt += 1)
    try {
      const reached = await request<{ now: string; fired: number }>('/rehearsal/advance', {
        method: 'POST',
        body: { to },
      });
      setNow(Date.parse(reached.now));
      return reached;
    } catch (error) {
      if (asFault(error).status !== 503 || attempt === attempts) throw error;
    }
}

const hour = 3_600_000;
export const durations = { PT8H: 8 * hour, P1D: 24 * hour } as const;
