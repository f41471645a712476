import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseEvent } from '../domain/case-events.ts';
import { dateText } from '../domain/days.ts';
import { localDay } from '../domain/work-calendar.ts';
import { standingOf, type Standing } from './vacancies.ts';

type Registered = CaseEvent & { type: 'registered' };

/** The next number of the street on the local day of the registration, and who answers for the units that are to receive the case. */
export async function drawNumber(
  em: SqlEntityManager,
  events: readonly [Registered, ...CaseEvent[]],
): Promise<{ number: string; standing: Standing }> {
  const [{ at, data }] = events;
  const { street } = data.path;
  const day = dateText(localDay(data.rules.calendar, at)).replaceAll('-', '');
  // The counter's row stays locked until the case is committed, so that a number that was rolled back is given again.
  const [row] = await em.execute<{ last: number; division: string; standing: Standing }[]>(sql`
    with counted as (
      insert into number_counter as counter (street, day, last) values (${street}, ${day}, 1)
      on conflict (street, day) do update set last = counter.last + 1
      returning last
    )
    select last, (select division from unit where code = ${street}) as division, (${standingOf(events)}) as standing
    from counted`);
  if (!row) throw new Error(`no number was given on ${street}`);
  return { number: `GC-${row.division}-${day}-${String(row.last).padStart(4, '0')}`, standing: row.standing };
}
