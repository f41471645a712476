import type { Catalogue, Entry } from '../../domain/catalogue.ts';
import { lineLabels, lines } from '../../domain/lines.ts';
import { instantText } from '../cases/instants.ts';
import type { CatalogueView } from './schema.ts';

/** The whole catalogue as everybody may read it. */
export function viewCatalogue({ topics, grounds, listingReasons, routes }: Catalogue): CatalogueView {
  return {
    lines: lines.map((code) => ({ code, ...lineLabels[code] })),
    topics: topics.map(({ kind, line, ...entry }) => ({ ...viewEntry(entry), kind, line })),
    grounds: grounds.map(({ channel, ...entry }) => ({ ...viewEntry(entry), channel })),
    listingReasons: listingReasons.map(viewEntry),
    routes: [...routes],
  };
}

function viewEntry({ code, zh, en, active, version, former }: Entry) {
  return {
    code,
    zh,
    en,
    active,
    version,
    former: former.map(({ until, ...was }) => ({ ...was, until: instantText(until) })),
  };
}
