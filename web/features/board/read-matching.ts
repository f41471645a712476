/** Most cases of one selection: each is looked at and then sent by itself, and somebody has to read what became of them. */
export const mostSelected = 500;

/** How far a list has been read. */
export type ReadSoFar = { ids: readonly string[]; hasMore: boolean };

/**
 * The cases that a list begins with, read on page after page until its end or the limit; `wasCut` where there are more. Null once
 * nobody wants them any more. Throws what `readOn` throws.
 */
export async function readMatching(
  begun: ReadSoFar,
  readOn: () => Promise<ReadSoFar>,
  isWanted: () => boolean,
): Promise<{ ids: ReadonlySet<string>; wasCut: boolean } | null> {
  let read = begun;
  while (read.hasMore && read.ids.length < mostSelected) {
    read = await readOn();
    if (!isWanted()) return null;
  }
  const wasCut = read.hasMore || read.ids.length > mostSelected;
  return { ids: new Set(read.ids.slice(0, mostSelected)), wasCut };
}
