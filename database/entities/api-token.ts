import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '../../domain/roles.ts';
import { InstantType } from '../instants.ts';

/** A system's right to call the API, through a post of its own. Only the token's SHA-256 is kept. */
export const ApiToken = defineEntity({
  name: 'ApiToken',
  tableName: 'api_token',
  properties: {
    id: p.uuid().primary(),
    hash: p.string().unique().hidden(),
    name: p.string(),
    role: p.string().$type<Role>(),
    unit: p.string(),
    scopes: p.array(),
    expiresAt: p.type(InstantType),
    revokedAt: p.type(InstantType).nullable(),
  },
});
