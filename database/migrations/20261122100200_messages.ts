import { Migration } from '@mikro-orm/migrations';

/** What makes intake, commands and notifications safe to repeat. */
export class Messages extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table idempotency_key (
        caller text not null,
        key text not null,
        body_hash text not null,
        case_id uuid not null,
        created_at timestamptz not null,
        primary key (caller, key)
      )`);
    this.addSql(/* sql */ `
      create table pending_start (
        case_id uuid not null references "case" (id),
        version int not null,
        reuse text not null check (reuse in ('reject', 'allow')),
        created_at timestamptz not null,
        primary key (case_id, version)
      )`);
    this.addSql('create index pending_start_created on pending_start (created_at)');
    this.addSql(/* sql */ `
      create table command (
        case_id uuid not null references "case" (id),
        id text not null,
        caller text not null,
        body_hash text not null,
        body jsonb not null,
        state text not null check (state in ('pending', 'done', 'refused')),
        code text,
        created_at timestamptz not null,
        decided_at timestamptz,
        primary key (case_id, id)
      )`);
    this.addSql(`create index command_pending on command (created_at) where state = 'pending'`);
    this.addSql(/* sql */ `
      create table outbox (
        id bigint primary key generated always as identity,
        case_id uuid not null references "case" (id),
        seq int not null,
        kind text not null,
        data jsonb not null,
        created_at timestamptz not null,
        delivered_at timestamptz
      )`);
    this.addSql('create index outbox_waiting on outbox (created_at) where delivered_at is null');
    this.addSql(/* sql */ `
      create table number_counter (
        street text not null references unit (code),
        day text not null,
        last int not null,
        primary key (street, day)
      )`);
    this.addSql(`comment on column command.body is 'free text'`);
  }
}
