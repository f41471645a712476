import { defineEntity, p } from '@mikro-orm/core';
import type { CaseState } from '../../domain/case.ts';
import type { HoldingSpan } from '../../domain/holding-spans.ts';
import type { CaseKind, Track } from '../../domain/kinds.ts';
import type { Level } from '../../domain/levels.ts';
import type { Role } from '../../domain/roles.ts';
import type { CaseStatus } from '../../domain/statuses.ts';
import { InstantType } from '../instants.ts';
import { freeText, personal } from '../personal-data.ts';

/** The projection of a case's events, for lists and reports. `state` is their fold; the other columns are read from it. */
export const Case = defineEntity({
  name: 'Case',
  tableName: 'case',
  properties: {
    id: p.uuid().primary(),
    number: p.string().unique(),
    version: p.integer(),
    state: p.json<CaseState>(),
    kind: p.string().$type<CaseKind>(),
    topic: p.string(),
    track: p.string().$type<Track>(),
    status: p.string().$type<CaseStatus>(),
    level: p.string().$type<Level>(),
    street: p.string(),
    community: p.string().nullable(),
    grid: p.string().nullable(),
    holderUnit: p.string(),
    holderPerson: p.string().nullable(),
    /** Every unit that holds it or ever held it, or was given a task beside it. */
    involved: p.array(),
    /** The units for which a task beside it waits. */
    awaited: p.array(),
    registeredAt: p.type(InstantType),
    closedAt: p.type(InstantType).nullable(),
    /** Of the earliest unstopped total, rework or mediation clock. */
    dueAt: p.type(InstantType).nullable(),
    /** What the workflow's one timer is armed for. */
    nextRungAt: p.type(InstantType).nullable(),
    updatedAt: p.type(InstantType),
    /** What reports count of it (database/case-facts.ts). */
    registeredRole: p.string().$type<Role>().nullable(),
    dispatchedAt: p.type(InstantType).nullable(),
    calledBackAt: p.type(InstantType).nullable(),
    reached: p.boolean().nullable(),
    solved: p.boolean().nullable(),
    satisfaction: p.string().nullable(),
    reworkedAt: p.type(InstantType).nullable(),
    reworkCause: p.string().nullable(),
    closedAfter: p.string().nullable(),
    spans: p.json<HoldingSpan[]>(),
    title: p.string().comment(freeText),
    description: p.text().comment(freeText),
    address: p.string().comment(personal),
    lng: p.double().nullable().comment(personal),
    lat: p.double().nullable().comment(personal),
    channel: p.string(),
    /** The visit, meeting or stall that it came from, and the number of the resolution that asked for it. */
    origin: p.uuid().nullable(),
    originResolution: p.integer().nullable(),
    /** The link through which a resident reported it. */
    intakeLink: p.uuid().nullable(),
    bigrams: p.array().hidden().comment(freeText),
  },
});
