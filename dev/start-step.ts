/** Seconds since a moment of `performance.now()`, as people read them. */
export const secondsSince = (startedAt: number) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;

/** Runs one step of a start and says that it is done and how long it took. */
export async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await run();
  console.log(`✓ ${name}  ${secondsSince(startedAt)}`);
  return result;
}
