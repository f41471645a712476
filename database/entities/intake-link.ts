import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';
import { freeText } from '../personal-data.ts';

/** A door to the street for residents, bound to a place: whoever has its code may report through it until it is ended. */
export const IntakeLink = defineEntity({
  name: 'IntakeLink',
  tableName: 'intake_link',
  properties: {
    id: p.uuid().primary(),
    /** Hangs on the wall of the building; it lets one report and reads nothing. */
    code: p.string().unique(),
    name: p.string().comment(freeText),
    address: p.string().comment(freeText),
    street: p.string(),
    community: p.string().nullable(),
    grid: p.string(),
    /** The channel that its cases carry. */
    channel: p.string(),
    /** A person's id or a system's name. */
    openedBy: p.string(),
    openedAt: p.type(InstantType),
    /** The message that opened it, so that a repeat opens no second one. */
    openedCommand: p.string().nullable().hidden(),
    openedBody: p.string().nullable().hidden(),
    endedBy: p.string().nullable(),
    endedAt: p.type(InstantType).nullable(),
    endedCommand: p.string().nullable().hidden(),
  },
});
