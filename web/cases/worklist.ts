let ids: readonly string[] = [];

/** Remembers the list that a case is opened from, so that "done and next" knows which is next. */
export function setWorklist(list: readonly string[]): void {
  ids = list;
}

export function nextInWorklist(id: string): string | undefined {
  const at = ids.indexOf(id);
  return at === -1 ? undefined : ids[at + 1];
}
