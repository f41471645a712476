import type { MikroORM } from '@mikro-orm/postgresql';

/** What a table's rows are written with: all but what the database makes by itself. */
const writable = (table: string) => /* sql */ `
  select string_agg('r.' || quote_ident(column_name), ', ' order by ordinal_position) as read,
         string_agg(quote_ident(column_name), ', ' order by ordinal_position) as write
  from information_schema.columns
  where table_schema = current_schema() and table_name = '${table}' and is_generated = 'NEVER' and is_identity = 'NO'`;

/**
 * Writes each case on record so many times again, with its events and clocks, under numbers and titles of their own and each due
 * a minute after the one before: a crowd of real rows in one stroke. Their workflows are not started.
 */
export async function multiplyCases(orm: MikroORM, times: number): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await em.execute(`
      create temp table copy on commit drop as
      select id as original, gen_random_uuid() as id, row_number() over () as nth
      from "case", generate_series(1, ${times})`);
    const changed = {
      case: `jsonb_build_object('id', copy.id, 'number', r0.number || '-' || nth, 'title', r0.title || ' ' || nth,
        'due_at', r0.due_at + nth * interval '1 minute')`,
      case_event: `jsonb_build_object('case_id', copy.id)`,
      case_clock: `jsonb_build_object('case_id', copy.id)`,
    };
    for (const [table, changes] of Object.entries(changed)) {
      const [columns] = await em.execute<{ read: string; write: string }[]>(writable(table));
      await em.execute(`
        insert into "${table}" (${columns?.write})
        select ${columns?.read} from copy
        join "${table}" r0 on r0.${table === 'case' ? 'id' : 'case_id'} = copy.original,
        lateral jsonb_populate_record(r0, ${changes}) r`);
    }
  });
}
