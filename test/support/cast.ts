import { accounts, colleagues } from '../../dev/demo/cast.ts';
import { areaOf, refOf, units as demoUnits } from '../../dev/demo/street.ts';
import type { UnitRef } from '../../domain/place.ts';
import type { Post, Role } from '../../domain/roles.ts';

export { residents } from '../../dev/demo/residents.ts';

/** The unit of this code as the API would resolve it. */
export const unit = refOf;

/** Yunxi street, the invented street of the demo (api.md "The demo street"). */
export const units: readonly UnitRef[] = demoUnits.map(({ code }) => refOf(code));

/** A post as the API would read it: a department or committee stands in its street's area. */
export function post(role: Role, code: string): Post {
  return { role, unit: code, area: areaOf(code) };
}

type Member = { name: string; posts: readonly [Post] };

const named = Object.fromEntries(
  Object.entries({ ...accounts, ...colleagues }).map(([id, [name, role, unit]]): [string, Member] => [
    id,
    { name, posts: [post(role, unit)] },
  ]),
) as Record<keyof typeof accounts | keyof typeof colleagues, Member>;

/** Who works in Yunxi, as in the demo, and one person in three posts; the account name is the id. */
export const staff = {
  ...named,
  'one-for-all': {
    name: '张一人',
    posts: [post('grid_worker', 'YX-03-01'), post('clerk', 'YX-03'), post('dispatcher', 'YX-03')],
  },
} as const;

export type StaffId = keyof typeof staff;
