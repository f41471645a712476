import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '../../domain/roles.ts';
import { InstantType } from '../instants.ts';

/** A person's standing in a unit, for a time. Rights are read from here per request. */
export const Post = defineEntity({
  name: 'Post',
  tableName: 'post',
  properties: {
    id: p.uuid().primary(),
    person: p.string(),
    role: p.string().$type<Role>(),
    unit: p.string(),
    validFrom: p.type(InstantType),
    validTo: p.type(InstantType).nullable(),
  },
});
