import { Migration } from '@mikro-orm/migrations';

/** What a change of rules would do to cases, asked beforehand, and what it does to the open ones when it is applied. */
export class RuleChanges extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table rule_preview (
        id uuid primary key,
        kind text not null check (kind in ('policy', 'calendar')),
        name text not null,
        version int not null,
        change jsonb not null,
        streets text[] not null,
        asked_by text not null,
        at timestamptz not null,
        stage text not null check (stage in ('open', 'closed', 'done')),
        behind uuid,
        total int not null,
        done int not null,
        numbers jsonb not null,
        history jsonb not null,
        started boolean not null
      )`);
    this.addSql('create index rule_preview_at on rule_preview (at)');
    this.addSql('create index rule_preview_waiting on rule_preview (at) where not started');
    this.addSql(/* sql */ `
      create table rule_preview_move (
        preview uuid not null references rule_preview (id) on delete cascade,
        case_id uuid not null references "case" (id),
        clock_id text not null,
        kind text not null,
        due_before timestamptz,
        due_after timestamptz,
        marks text[] not null,
        primary key (preview, case_id, clock_id)
      )`);
    this.addSql(/* sql */ `
      create table rebase (
        id uuid primary key,
        policy text,
        policy_version int,
        calendar text,
        calendar_version int,
        reason text not null,
        author text not null,
        state text not null check (state in ('running', 'paused', 'done')),
        at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz,
        wakes int not null,
        woken int not null,
        check ((policy is null) = (policy_version is null) and (calendar is null) = (calendar_version is null)),
        check (policy is not null or calendar is not null),
        foreign key (policy, policy_version) references policy_version (name, version),
        foreign key (calendar, calendar_version) references calendar_version (name, version)
      )`);
    this.addSql('create index rebase_at on rebase (at, id)');
    this.addSql('create index rebase_waking on rebase (at) where woken < wakes');
    this.addSql(/* sql */ `
      create table rebase_case (
        rebase uuid not null references rebase (id),
        case_id uuid not null references "case" (id),
        outcome text check (outcome in ('moved', 'unchanged', 'ended', 'failed')),
        attempts int not null default 0,
        primary key (rebase, case_id)
      )`);
    this.addSql('create index rebase_case_open on rebase_case (rebase, attempts, case_id) where outcome is null');
    this.addSql(`comment on column rebase.reason is 'free text'`);
  }
}
