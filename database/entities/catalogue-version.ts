import { defineEntity, p } from '@mikro-orm/core';
import type { CataloguePart } from '../../domain/catalogue.ts';
import { InstantType } from '../instants.ts';
import { freeText } from '../personal-data.ts';

/** One version of an entry of the catalogue, which never changes; a route that is gone has no body. */
export const CatalogueVersion = defineEntity({
  name: 'CatalogueVersion',
  tableName: 'catalogue_version',
  properties: {
    part: p.string().$type<CataloguePart>().primary(),
    key: p.string().primary(),
    version: p.integer().primary(),
    body: p.json<object>().nullable(),
    author: p.string(),
    reason: p.text().comment(freeText),
    at: p.type(InstantType),
  },
});
