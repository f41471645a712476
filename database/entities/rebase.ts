import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';
import { freeText } from '../personal-data.ts';

export const rebaseStates = ['running', 'paused', 'done'] as const;

export type RebaseState = (typeof rebaseStates)[number];

/** A version of a policy, of a calendar, or of both, that is being applied to the cases which were open when it was published. */
export const Rebase = defineEntity({
  name: 'Rebase',
  tableName: 'rebase',
  properties: {
    id: p.uuid().primary(),
    policy: p.string().nullable(),
    policyVersion: p.integer().nullable(),
    calendar: p.string().nullable(),
    calendarVersion: p.integer().nullable(),
    reason: p.text().comment(freeText),
    author: p.string(),
    state: p.string().$type<RebaseState>(),
    at: p.type(InstantType),
    startedAt: p.type(InstantType).nullable(),
    finishedAt: p.type(InstantType).nullable(),
    /** How often its workflow was to be started or resumed, and how often Temporal was told so. */
    wakes: p.integer(),
    woken: p.integer(),
  },
});
