import type { UserView } from '../../api/session/schema.ts';
import { roles, type Role } from '../../domain/roles.ts';

/** The parts of the console that have a page, each with the roles that work there; the first of somebody's is home. */
const places = [
  { id: 'reports', path: '/reports', roles: ['supervisor', 'auditor'] },
  { id: 'mediation', path: '/mediation', roles: ['mediator'] },
  { id: 'tasks', path: '/tasks', roles: ['officer'] },
  {
    id: 'board',
    path: '/board',
    roles: ['dispatcher', 'clerk', 'grid_lead', 'grid_worker', 'supervisor', 'officer', 'auditor', 'mediator'],
  },
  { id: 'triage', path: '/triage', roles: ['dispatcher'] },
  { id: 'rulings', path: '/rulings', roles: ['supervisor', 'dispatcher', 'clerk'] },
  { id: 'map', path: '/map', roles: ['dispatcher', 'supervisor'] },
  { id: 'intake', path: '/intake', roles: ['dispatcher', 'clerk'] },
  {
    id: 'origins',
    path: '/origins',
    roles: ['dispatcher', 'clerk', 'grid_lead', 'grid_worker', 'mediator', 'supervisor', 'officer', 'auditor'],
  },
  { id: 'rules', path: '/rules', roles: ['admin', 'supervisor', 'auditor'] },
  { id: 'catalogue', path: '/catalogue', roles: ['admin', 'supervisor', 'auditor'] },
  // Whoever is bound by a rule may ask what it comes to; the last, so that it is nobody's home who has work elsewhere.
  { id: 'whatIf', path: '/what-if', roles },
] as const satisfies readonly { id: string; path: string; roles: readonly Role[] }[];

export type Place = (typeof places)[number];

/** The places of somebody with these posts, in the order of the navigation. */
export function placesOf({ posts }: Pick<UserView, 'posts'>): Place[] {
  return places.filter((place) => posts.some(({ role }) => (place.roles as readonly Role[]).includes(role)));
}

const outdoors: readonly Role[] = ['grid_worker', 'grid_worker_part_time', 'grid_lead'];

/** Whether all that somebody does is done in a grid. */
export const worksOutdoors = ({ posts }: Pick<UserView, 'posts'>): boolean =>
  posts.length > 0 && posts.every(({ role }) => outdoors.includes(role));
