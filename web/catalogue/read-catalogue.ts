import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CatalogueView } from '../../api/catalogue/schema.ts';
import { firstCatalogue } from '../../domain/catalogue.ts';
import { lineLabels, lines } from '../../domain/lines.ts';
import { request } from '../server/request.ts';

export type { CatalogueView, GroundView, ListingReasonView, RouteView, TopicView } from '../../api/catalogue/schema.ts';

/** What cases may be about, where they go, and why they may be listed or rejected. */
export const catalogue = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => request<CatalogueView>('/catalogue', { signal }),
  staleTime: 300_000,
});

/** As it came with the product: until the street's own is there, and where it cannot be had. */
const first: CatalogueView = {
  lines: lines.map((code) => ({ code, ...lineLabels[code] })),
  topics: firstCatalogue.topics.map((topic) => ({ ...topic, former: [] })),
  grounds: firstCatalogue.grounds.map((ground) => ({ ...ground, former: [] })),
  listingReasons: firstCatalogue.listingReasons.map((reason) => ({ ...reason, former: [] })),
  routes: [],
};

export function useCatalogue(): CatalogueView {
  const { data = first } = useQuery(catalogue);
  return data;
}
