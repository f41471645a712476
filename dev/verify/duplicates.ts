import { sql } from '@mikro-orm/postgresql';
import type { Installation } from './installation.ts';
import type { Check } from './invariants.ts';

/** I2: one case per caller and key, one effect per command, one firing per rung, one form per hop. */
export async function checkDuplicates({ orm }: Installation): Promise<Check> {
  const em = orm.em.fork();
  const [registrations, commands, forms] = await Promise.all([
    // Cases that were brought along have no key, and ids that count within each life.
    em.execute<{ caller: string; cases: number }[]>(sql`
      select e.caller, count(*)::int as cases
      from case_event e left join idempotency_key k on k.case_id = e.case_id
      where e.seq = 1 group by e.caller, e.command_id having count(*) > 1 and count(k.key) > 0`),
    // Applied twice, a command would lie in two places of a life, or count its events anew.
    em.execute<{ number: string; command: string }[]>(sql`
      select c.number, e.command_id as command from case_event e join "case" c on c.id = e.case_id
      group by c.number, e.case_id, e.command_id
      having max(e.seq) - min(e.seq) + 1 <> count(*) or max(e.ordinal) + 1 <> count(*) or count(distinct e.at) > 1`),
    em.execute<{ number: string }[]>(sql`
      select c.number from "case" c
      where (select count(*) from handover_form f where f.case_id = c.id) <>
        (select count(*) from case_event e where e.case_id = c.id and e.type in ('escalated', 'climbed', 'pushed_down'))`),
  ]);
  const [total] = await em.execute<{ commands: number; keys: number }[]>(sql`
    select (select count(*)::int from idempotency_key) as keys,
      (select count(*)::int from case_event where ordinal = 0) as commands`);
  return {
    counted: `${total?.keys ?? 0} keys, ${total?.commands ?? 0} commands and firings`,
    faults: [
      ...registrations.map(({ caller, cases }) => `${caller}: one registration has made ${cases} cases`),
      ...commands.map(({ number, command }) => `${number}: ${command} has had its effect more than once`),
      ...forms.map(({ number }) => `${number}: its forms are not its hops`),
    ],
  };
}
