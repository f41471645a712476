import { Migration } from '@mikro-orm/migrations';

/** Drafts of policies and calendars, and who published which version for whom; what is published can not be changed any more. */
export class RuleVersions extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table rule_draft (
        kind text not null check (kind in ('policy', 'calendar')),
        name text not null,
        version int not null check (version > 0),
        body jsonb not null,
        author text not null,
        saved_at timestamptz not null,
        primary key (kind, name, version)
      )`);
    this.addSql(/* sql */ `
      create table rule_command (
        id text primary key,
        body_hash text not null,
        name text not null,
        version int not null,
        at timestamptz not null
      )`);
    for (const table of ['policy_version', 'calendar_version'])
      this.addSql(
        `alter table ${table} add published_by text, add applied_to text not null default 'new' check (applied_to in ('new', 'open'))`,
      );
    this.addSql(/* sql */ `
      alter table calendar_version
        add author text not null default 'gridcase',
        add reason text not null default '',
        add notices jsonb not null default '{}'`);
    this.addSql(/* sql */ `
      create function keep_published() returns trigger language plpgsql as $$
      begin
        raise exception 'a published version of % never changes', tg_table_name using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['policy_version', 'calendar_version'])
      this.addSql(
        `create trigger ${table}_kept before update or delete on ${table} for each row execute function keep_published()`,
      );
  }
}
