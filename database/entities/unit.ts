import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';

export const unitKinds = ['street', 'community', 'grid', 'department', 'committee', 'property_company'] as const;

export type UnitKind = (typeof unitKinds)[number];

/** A GeoJSON polygon: rings of [longitude, latitude] in WGS-84, each ending where it begins. */
export type Boundary = { type: 'Polygon'; coordinates: [number, number][][] };

/** A unit that can hold cases. `path` is its codes from the street down to itself. */
export const Unit = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  properties: {
    code: p.string().primary(),
    name: p.string(),
    kind: p.string().$type<UnitKind>(),
    parent: p.string().nullable(),
    path: p.array(),
    /** The unit that stands in for it while its own posts are vacant. */
    cover: p.string().nullable(),
    /** Of a street: the names of its policy and calendar, and the six-digit division code that its case numbers carry. */
    policy: p.string().nullable(),
    calendar: p.string().nullable(),
    division: p.string().nullable(),
    /** Where its area ends on a map; read by the map alone. */
    boundary: p.json<Boundary>().nullable().lazy(),
    validFrom: p.type(InstantType),
    validTo: p.type(InstantType).nullable(),
  },
});
