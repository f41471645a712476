import { expect } from 'vitest';
import { readFilters } from '../../api/lists/filters.ts';
import { countCases } from '../../database/case-count.ts';
import { staff } from '../support/cast.ts';
import type { Office } from './office.ts';

export type Counted = { count: number; list: string };
type Told = {
  id: string;
  value: number | null;
  numerator: Counted;
  denominator: Counted;
  excluded: (Counted & { why: string })[];
};
export type Part = { composite: number | null; rates: Told[] };

/** Every number of the rates of a report or of one of its groups. */
export const countedIn = ({ rates }: Part) =>
  rates.flatMap(({ numerator, denominator, excluded }) => [numerator, denominator, ...excluded]);

/** Each number is how many cases its list shows: the list's own filters, read as the list reads them. */
export async function expectListsOf(office: Office, counted: readonly Counted[], now: number): Promise<void> {
  const reader = { person: 'supervisor', posts: staff.supervisor.posts };
  const unique = [...new Map(counted.map((one) => [one.list, one.count]))];
  for (let at = 0; at < unique.length; at += 50) {
    const some = unique.slice(at, at + 50);
    const filters = some.map(([list]) => readFilters(queryOf(list), 'zh'));
    const counts = await countCases(office.orm.em.fork(), reader, filters, now);
    expect(some.map(([list], index) => [list, counts[index]])).toEqual(some);
  }
}

function queryOf(list: string) {
  const said = [...new URL(list, 'http://street').searchParams];
  return Object.fromEntries(
    said.map(([name, value]) => [name, value === 'true' ? true : value === 'false' ? false : value]),
  ) as Parameters<typeof readFilters>[0];
}
