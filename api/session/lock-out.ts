const windowMs = 15 * 60_000;
const mostFailures = 5;

/** For how many seconds an account stays locked after wrong passwords at these times (epoch ms); 0 when it is not. */
export function lockedSeconds(failures: readonly number[], now: number): number {
  const last = failures.at(-1);
  if (last === undefined || failures.length < mostFailures) return 0;
  return Math.max(0, Math.ceil((last + windowMs - now) / 1000));
}

/** The wrong passwords that count from now on, this one included. */
export function addFailure(failures: readonly number[], now: number): number[] {
  return [...failures.filter((at) => at > now - windowMs), now];
}
