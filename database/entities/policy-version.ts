import { defineEntity, p } from '@mikro-orm/core';
import type { Policy } from '../../domain/policy.ts';
import { InstantType } from '../instants.ts';

/** A published policy. Never changed, which a trigger sees to: a new version is a new row. */
export const PolicyVersion = defineEntity({
  name: 'PolicyVersion',
  tableName: 'policy_version',
  properties: {
    name: p.string().primary(),
    version: p.integer().primary(),
    effectiveFrom: p.type(InstantType),
    body: p.json<Policy>(),
    author: p.string(),
    reason: p.text(),
    publishedAt: p.type(InstantType),
    publishedBy: p.string().nullable(),
    appliedTo: p.string().default('new'),
  },
});
