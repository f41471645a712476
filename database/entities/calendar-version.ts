import { defineEntity, p } from '@mikro-orm/core';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { InstantType } from '../instants.ts';

/** A published calendar. Never changed, which a trigger sees to: a new version is a new row. */
export const CalendarVersion = defineEntity({
  name: 'CalendarVersion',
  tableName: 'calendar_version',
  properties: {
    name: p.string().primary(),
    version: p.integer().primary(),
    body: p.json<WorkCalendar>(),
    notices: p.json<Readonly<Record<string, string>>>().default('{}'),
    author: p.string().default('gridcase'),
    reason: p.text().default(''),
    publishedAt: p.type(InstantType),
    publishedBy: p.string().nullable(),
    appliedTo: p.string().default('new'),
  },
});
