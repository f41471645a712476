import type { Level } from './levels.ts';

/** Where something lies on the ladder, as unit codes; what is not known yet is absent. */
export type AreaPath = { street: string; community?: string; grid?: string };

/** A unit as the API resolved it for a command: its code, the level it acts at, and the path it stands on. */
export type UnitRef = { code: string; level: Level; path: AreaPath; department?: boolean };

/** Whether the unit of this code is on the path, that is, is or contains the place. */
export function isOnPath(path: AreaPath, code: string): boolean {
  return path.street === code || path.community === code || path.grid === code;
}

/** The unit of a level on a path, or null where the path does not reach down to that level. */
export function unitAt(path: AreaPath, level: Level): UnitRef | null {
  const code = path[level];
  return code === undefined ? null : { code, level, path: pathDownTo(path, level) };
}

/** A path with what is below the level left out. */
function pathDownTo(path: AreaPath, level: Level): AreaPath {
  if (level === 'street') return { street: path.street };
  if (level === 'community') return { street: path.street, ...(path.community && { community: path.community }) };
  return path;
}
