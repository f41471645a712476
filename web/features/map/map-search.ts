/** The grid that was chosen: its address can be sent to a colleague. */
export type MapSearch = { grid?: string };

export function readMapSearch({ grid }: Record<string, unknown>): MapSearch {
  return typeof grid === 'string' && grid !== '' ? { grid } : {};
}
