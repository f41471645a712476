import { queryOptions, skipToken } from '@tanstack/react-query';
import type { CaseListView } from '../../api/lists/schema.ts';
import { request } from '../server/request.ts';
import { caseKeys } from './case-keys.ts';
import type { CaseView } from './read-case.ts';

/** A grid, and how many cases at the same address lie in it. */
export type GridSuggestion = { grid: string; count: number };

const fewestCharacters = 4;
const longestSearch = 200;
/** Each costs a question of its own, because lists do not tell addresses. */
const mostRead = 6;

/** The grid in which most of the latest cases at just this address lie; null where there was none. */
export const gridSuggestion = (address: string, except?: string) =>
  queryOptions({
    queryKey: [...caseKeys.all, 'grid of address', fold(address), except],
    queryFn:
      fold(address).length < fewestCharacters
        ? skipToken
        : async ({ signal }) => {
            const query = { q: apart(address), sort: 'registered', limit: mostRead + 1 };
            const { items } = await request<CaseListView>('/cases', { signal, query });
            const others = items.filter(({ id }) => id !== except).slice(0, mostRead);
            const read = ({ id }: { id: string }) => request<CaseView>(`/cases/${encodeURIComponent(id)}`, { signal });
            const found = await Promise.all(others.map(read));
            return mostFrequent(
              found.flatMap(({ place }) => (place.grid && fold(place.address) === fold(address) ? [place.grid] : [])),
            );
          },
    staleTime: 60_000,
  });

const fold = (address: string) => address.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();

/** Addresses are written with and without blanks: a search for the pieces finds both. */
const apart = (address: string) =>
  address
    .normalize('NFKC')
    .replaceAll(/(?<=\d)(?=\D)|(?<=\D)(?=\d)/gu, ' ')
    .trim()
    .slice(0, longestSearch);

function mostFrequent(grids: readonly string[]): GridSuggestion | null {
  const counts = [...new Set(grids)].map((grid) => ({ grid, count: grids.filter((other) => other === grid).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0] ?? null;
}
