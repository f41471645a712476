import { sql } from '@mikro-orm/postgresql';
import type { CaseEvent } from '../domain/case-events.ts';
import type { UnitRef } from '../domain/place.ts';
import { verbsOf } from '../domain/permissions.ts';
import { roles } from '../domain/roles.ts';
import { toTime } from './instants.ts';

/** Nobody can hold the case that this event (the case's `seq`-th) hands to a unit. */
export type Alarm = { seq: number; data: { code: 'nobody_to_hold'; unit: string } };

/** Who answers for each unit that is to receive a case: itself, its cover or a superior. A unit that is missing has nobody. */
export type Standing = { readonly [unit: string]: string };

/** A post counts only if its holder could accept the case. */
const holdingRoles = roles.filter((role) => verbsOf([{ role, unit: '', area: '' }]).includes('accept'));

/** SQL for the standing of the units that these events hand the case to: of each the first with staff among itself, its cover, its superior, the superior's cover and so on up. */
export function standingOf(events: readonly CaseEvent[]) {
  const units = events.flatMap((event) => receiver(event)?.code ?? []);
  const at = toTime(events.at(-1)?.at ?? 0);
  return sql`
    with recursive chain as (
      select u.code as wanted, u.code, u.cover, u.parent, 0 as step
      from unit u where u.code = any (array[${units}]::text[])
      union all
      select c.wanted, u.code, u.cover, u.parent, c.step + 1 from chain c join unit u on u.code = c.parent
    ), candidate as (
      select wanted, code, step * 2 as rank from chain
      union all
      select wanted, cover, step * 2 + 1 from chain where cover is not null
    ), found as (
      select distinct on (wanted) wanted, code from candidate
      where exists (
        select 1 from post
        where post.unit = candidate.code and post.role = any (array[${holdingRoles}]::text[])
          and post.valid_from <= ${at} and (post.valid_to is null or post.valid_to > ${at}))
      order by wanted, rank
    )
    select coalesce(jsonb_object_agg(wanted, code), '{}') from found`;
}

/** The events with every vacant receiver replaced by who answers for it; what nobody answers for stays as it is and raises an alarm. */
export function fillVacancies(events: readonly CaseEvent[], version: number, standing: Standing) {
  const alarms: Alarm[] = [];
  const filled = events.map((event, index): CaseEvent => {
    const to = receiver(event);
    if (!to) return event;
    const code = standing[to.code];
    if (code === to.code) return event;
    if (code !== undefined) return handTo(event, code);
    alarms.push({ seq: version + index + 1, data: { code: 'nobody_to_hold', unit: to.code } });
    return event;
  });
  return { events: filled, alarms };
}

function receiver(event: CaseEvent): UnitRef | null {
  switch (event.type) {
    case 'registered':
      return event.data.holder;
    case 'dispatched':
    case 'transferred':
    case 'escalated':
    case 'climbed':
    case 'pushed_down':
      return event.data.to;
    default:
      return null;
  }
}

function handTo(event: CaseEvent, code: string): CaseEvent {
  switch (event.type) {
    case 'registered': {
      const { holder } = event.data;
      return { ...event, data: { ...event.data, holder: { ...holder, code }, cover: holder.code } };
    }
    case 'dispatched':
    case 'transferred':
    case 'escalated':
    case 'climbed':
    case 'pushed_down': {
      const { to } = event.data;
      return { ...event, data: { ...event.data, to: { ...to, code }, cover: to.code } } as CaseEvent;
    }
    default:
      return event;
  }
}
