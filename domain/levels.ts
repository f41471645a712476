/** The three levels of the ladder; supervision goes up it and tasks go down (case-life.md "Nouns"). */
export type Level = 'grid' | 'community' | 'street';

export const levels = ['grid', 'community', 'street'] as const satisfies readonly Level[];

/** The next level up, or null at the street. */
export function levelAbove(level: Level): Level | null {
  return levels[levels.indexOf(level) + 1] ?? null;
}

/** The next level down, or null at the grid. */
export function levelBelow(level: Level): Level | null {
  return levels[levels.indexOf(level) - 1] ?? null;
}
