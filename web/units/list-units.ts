import { queryOptions } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { UnitTree } from '../../api/units/schema.ts';
import { request } from '../server/request.ts';

export type Unit = Omit<Static<typeof UnitTree>, 'children'> & { children: Unit[] };

/** The units of the reader's area as trees. */
export const unitTrees = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await request<{ items: Unit[] }>('/units', { signal })).items,
  staleTime: 300_000,
});

/** Every unit of the trees, parents first. */
export function flatten(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit) => [unit, ...flatten(unit.children)]);
}
