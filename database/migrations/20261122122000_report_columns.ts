import { Migration } from '@mikro-orm/migrations';

/** What reports count of a case and its state forgets; of what happened before, its events tell. */
export class ReportColumns extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table "case"
        add column registered_role text,
        add column dispatched_at timestamptz,
        add column called_back_at timestamptz,
        add column reached boolean,
        add column solved boolean,
        add column satisfaction text,
        add column reworked_at timestamptz,
        add column rework_cause text,
        add column closed_after text,
        add column rework_round int not null generated always as (coalesce((state ->> 'reworkRound')::int, 0)) stored,
        add column mediation_outcome text generated always as (state #>> '{mediation,outcome,outcome}') stored,
        add column mediated_at timestamptz
          generated always as (to_timestamp((state #>> '{mediation,outcome,at}')::double precision / 1000)) stored`);
    for (const column of ['dispatched_at', 'called_back_at', 'reworked_at', 'mediated_at'])
      this.addSql(`create index case_${column} on "case" (${column}) where ${column} is not null`);
    this.addSql(/* sql */ `
      update "case" c set
        registered_role = (
          select coalesce(e.by ->> 'role', 'integration') from case_event e where e.case_id = c.id and e.seq = 1),
        dispatched_at = (
          select max(e.at) from case_event e
          where e.case_id = c.id
            and (e.type = 'dispatched' or (e.type = 'registered' and e.data ->> 'status' = 'pending_accept'))),
        closed_after = (
          select e.data ->> 'after' from case_event e
          where e.case_id = c.id and e.type = 'closed' order by e.seq desc limit 1)`);
    this.addSql(/* sql */ `
      update "case" c set called_back_at = e.at, reached = (e.data ->> 'reached')::boolean,
        solved = (e.data ->> 'solved')::boolean, satisfaction = e.data ->> 'satisfaction'
      from case_event e
      where e.case_id = c.id and e.type = 'called_back' and not exists (
        select 1 from case_event later where later.case_id = c.id and later.type = 'called_back' and later.seq > e.seq)`);
    this.addSql(/* sql */ `
      update "case" c set reworked_at = e.at, rework_cause = e.data ->> 'after'
      from case_event e
      where e.case_id = c.id and e.type = 'rework_started' and not exists (
        select 1 from case_event later where later.case_id = c.id and later.type = 'rework_started' and later.seq > e.seq)`);
  }
}
