import { v5 } from 'uuid';
import type { Post, Role } from '../../domain/roles.ts';
import { fillNames } from './staff-names.ts';
import { grids } from './grids.ts';
import { areaOf } from './street.ts';

/** Somebody who works on the demo street; only the accounts of api.md have the demo's password. */
export type DemoPerson = { id: string; username: string; name: string; mayLogIn: boolean; post: Post };

/** Refused in production, because production refuses GRIDCASE_DEMO. */
export const demoPassword = 'gridcase-demo';

type Position = readonly [role: Role, unit: string];

/** The named cast, shared by demo and tests. */
export const accounts = {
  'grid-worker': ['李建国', 'grid_worker', 'YX-01-01'],
  'grid-worker-2': ['王秀英', 'grid_worker', 'YX-02-01'],
  'grid-lead': ['赵国庆', 'grid_lead', 'YX-01-01'],
  clerk: ['孙小梅', 'clerk', 'YX-01'],
  'clerk-2': ['周建华', 'clerk', 'YX-02'],
  dispatcher: ['吴芳', 'dispatcher', 'YX'],
  'dispatcher-1': ['郑伟', 'dispatcher', 'YX-01'],
  mediator: ['冯德明', 'mediator', 'YX-M'],
  supervisor: ['何静', 'supervisor', 'YX'],
  'officer-urban': ['许强', 'officer', 'YX-D-URBAN'],
  auditor: ['沈清', 'auditor', 'YX'],
  admin: ['韩磊', 'admin', 'YX'],
} as const satisfies Record<string, readonly [name: string, ...Position]>;

/** Colleagues without a password of their own, known by name all the same. */
export const colleagues = {
  'part-timer': ['朱阿婆', 'grid_worker_part_time', 'YX-01-01'],
  'second-worker': ['秦勇', 'grid_worker', 'YX-01-01'],
  'second-clerk': ['尤兰', 'clerk', 'YX-01'],
  'second-dispatcher': ['吕敏', 'dispatcher', 'YX'],
  'officer-housing': ['施文', 'officer', 'YX-D-HOUSING'],
} as const satisfies Record<string, readonly [name: string, ...Position]>;

/** What else it takes for every unit to be staffed: a grid has a lead and a worker, some a part-timer besides. */
const positions: readonly Position[] = [
  ['dispatcher', 'YX-02'],
  ['clerk', 'YX-03'],
  ['dispatcher', 'YX-03'],
  ['officer', 'YX-D-URBAN'],
  ['officer', 'YX-D-POLICE'],
  ['mediator', 'YX-M'],
  ['officer', 'YX-P-01'],
  ['grid_lead', 'YX-02-01'],
  ...grids
    .filter(({ code }) => code !== 'YX-01-01' && code !== 'YX-02-01')
    .flatMap(({ code }, index): Position[] => [
      ['grid_worker', code],
      ['grid_lead', code],
      ...(index % 3 === 0 ? [['grid_worker_part_time', code] as const] : []),
    ]),
];

const namespace = '5f0c6d6e-7a3b-5c1e-9d2f-990101990101';

function hire(username: string, name: string, [role, unit]: Position, mayLogIn: boolean): DemoPerson {
  // The same id in every demo: an address in the browser survives a fresh start.
  return { id: v5(username, namespace), username, name, mayLogIn, post: { role, unit, area: areaOf(unit) } };
}

/** Everybody, the accounts first. */
export const people: readonly DemoPerson[] = [
  ...Object.entries(accounts).map(([username, [name, ...position]]) => hire(username, name, position, true)),
  ...Object.entries(colleagues).map(([username, [name, ...position]]) => hire(username, name, position, false)),
  ...positions.map((position, index) => {
    const [role, unit] = position;
    return hire(`${role.replaceAll('_', '-')}-${unit.toLowerCase()}`, fillNames[index] ?? '', position, false);
  }),
];

/** Who works in a unit, in the order of these roles. */
export function staffOf(unit: string, ...roles: readonly Role[]): DemoPerson[] {
  return roles.flatMap((role) => people.filter(({ post }) => post.unit === unit && post.role === role));
}
