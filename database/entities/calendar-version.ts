import { defineEntity, p } from '@mikro-orm/core';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { InstantType } from '../instants.ts';

/** A published calendar. Never changed: a new version is a new row. */
export const CalendarVersion = defineEntity({
  name: 'CalendarVersion',
  tableName: 'calendar_version',
  properties: {
    name: p.string().primary(),
    version: p.integer().primary(),
    body: p.json<WorkCalendar>(),
    publishedAt: p.type(InstantType),
  },
});
