import { queryOptions } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { UnitTree } from '../../api/units/schema.ts';
import { request } from '../server/request.ts';

export type Unit = Omit<Static<typeof UnitTree>, 'children'> & { children: Unit[] };

type Units = { items: Unit[]; beside: Unit[] };

const units = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => request<Units>('/units', { signal }),
  staleTime: 300_000,
});

/** The units of the reader's area as trees. */
export const unitTrees = queryOptions({ ...units, select: ({ items }: Units) => items });

/** Every unit that the reader may name in a verb: those of the area, and the departments and committees of the street. */
export const nameableUnits = queryOptions({
  ...units,
  select: ({ items, beside }: Units) => flatten([...items, ...beside]),
});

/** Every unit of the trees, parents first. */
export function flatten(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit) => [unit, ...flatten(unit.children)]);
}
