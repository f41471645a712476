import { defineEntity, p } from '@mikro-orm/core';
import type { Tally } from '../../domain/ballot.ts';
import type { MeetingType, OriginDetails, OriginKind } from '../../domain/origins.ts';
import { InstantType } from '../instants.ts';
import { freeText } from '../personal-data.ts';

/** An opinion that is no case. `by` is a person's id or a system's name, `at` epoch ms. */
export type OriginNote = { text: string; at: number; by: string };

/** What a meeting resolved, numbered from 1; carried without a vote where it has none. */
export type Resolution = { n: number; text: string; type: MeetingType | null; vote: Tally | null; passed: boolean };

/** A visit, patrol, meeting or stall that cases came from: where it was, who held it, and what was said there that is no case. */
export const Origin = defineEntity({
  name: 'Origin',
  tableName: 'origin',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().$type<OriginKind>(),
    title: p.string().comment(freeText),
    unit: p.string(),
    street: p.string(),
    community: p.string().nullable(),
    grid: p.string().nullable(),
    at: p.type(InstantType),
    /** Null where a system recorded it and named nobody. */
    heldBy: p.string().nullable(),
    details: p.json<OriginDetails>().comment(freeText),
    notes: p.json<OriginNote[]>().comment(freeText),
    resolutions: p.json<Resolution[]>().comment(freeText),
    recordedBy: p.string(),
    /** Of the post in which it was recorded: whoever works there may know of it. */
    recordedUnit: p.string(),
    recordedAt: p.type(InstantType),
  },
});
