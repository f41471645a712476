import { originKinds } from '../../../domain/origins.ts';
import type { OriginFilters } from '../../origins/read-origins.ts';

/** The address of the list is its filter. */
export type OriginsSearch = OriginFilters;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

/** Reads the filters of an address; what is none is left out. */
export function readOriginsSearch({ kind, unit, from, to }: Record<string, unknown>): OriginsSearch {
  const known = originKinds.find((candidate) => candidate === kind);
  return {
    ...(known && { kind: known }),
    ...(typeof unit === 'string' && unit !== '' && { unit }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
}
