import type { Catalogue } from './catalogue.ts';
import type { CaseKind } from './kinds.ts';
import { isOnPath, type AreaPath } from './place.ts';
import type { Post, Role } from './roles.ts';

/** Who opens and ends the links of the grids in the own area; part-timers report and note only (case-life.md "Who"). */
export const linkKeepers: readonly Role[] = ['grid_worker', 'grid_lead', 'clerk', 'dispatcher'];

/** Whether somebody in these posts may open and end the intake links of a place. */
export function mayKeepLinks(posts: readonly Post[], path: AreaPath): boolean {
  return posts.some(({ role, area }) => linkKeepers.includes(role) && isOnPath(path, area));
}

const usual: Record<CaseKind, string> = { request: 'help', hazard: 'other', dispute: 'other' };

/** The topic under which a resident's words arrive, who was asked for none: the widest, else the first that the catalogue offers of the kind. */
export function arrivalTopic({ topics }: Pick<Catalogue, 'topics'>, wanted: CaseKind): string {
  const offered = topics.filter(({ kind, active }) => kind === wanted && active).map(({ code }) => code);
  const wide = usual[wanted];
  return offered.includes(wide) ? wide : (offered[0] ?? wide);
}
