import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';

/** The two kinds of rules that administrators write: how long things may take, and when a street works. */
export const ruleKinds = ['policy', 'calendar'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** A version that nothing runs by yet. Its body is whatever was sent: what is wrong with it is said when it is to be published. */
export const RuleDraft = defineEntity({
  name: 'RuleDraft',
  tableName: 'rule_draft',
  properties: {
    kind: p.enum(ruleKinds).primary(),
    name: p.string().primary(),
    version: p.integer().primary(),
    body: p.json<Record<string, unknown>>(),
    author: p.string(),
    savedAt: p.type(InstantType),
  },
});
