import type { BreachFilters } from '../../database/breach-filters.ts';
import { earliest, latest, readMoment } from '../lists/moments.ts';

/** A query with its window read; what is left open reaches as far as anything does. */
export function withWindow<Q extends { from?: string; to?: string }>(
  query: Q,
): Omit<Q, 'from' | 'to'> & Pick<BreachFilters, 'from' | 'to'> {
  const { from, to, ...rest } = query;
  return { ...rest, from: readMoment(from) ?? earliest, to: readMoment(to) ?? latest };
}
