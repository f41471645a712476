import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { WorkCalendar } from '../domain/work-calendar.ts';

/** The calendar of the street that a unit belongs to, in its latest version. One statement. */
export async function readCalendarOf(em: SqlEntityManager, unit: string): Promise<WorkCalendar> {
  const [found] = await em.execute<{ body: WorkCalendar }[]>(sql`
    select v.body from unit u join unit street on street.code = u.path[1]
      join calendar_version v on v.name = street.calendar
    where u.code = ${unit} order by v.version desc limit 1`);
  if (!found) throw new Error(`unit ${unit} has no street with a calendar`);
  return found.body;
}
