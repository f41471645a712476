const limit = 20;

/** Does the same with each item, a bounded number at a time, and returns the answers in the items' order. */
export async function atOnce<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let start = 0; start < items.length; start += limit)
    answers.push(...(await Promise.all(items.slice(start, start + limit).map(act))));
  return answers;
}
