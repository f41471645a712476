import { Migration } from '@mikro-orm/migrations';

/** Reminders of rungs that have fired, gathered into one digest per unit, and how far each person has read them. */
export class Digests extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table outbox
        add column unit text,
        add column tell_at timestamptz,
        add column arrived_at timestamptz not null default now(),
        add check (kind <> 'reminder' or (unit is not null and tell_at is not null))`);
    this.addSql(/* sql */ `
      create unique index outbox_reminder_once on outbox (case_id, seq, unit) where kind = 'reminder'`);
    this.addSql(/* sql */ `
      create index outbox_reminders on outbox (unit, tell_at) where kind = 'reminder' and delivered_at is null`);
    // A unit that is missing must not keep back what is told to the others, so it is not referred to.
    this.addSql(/* sql */ `
      create table digest (
        id bigint primary key generated always as identity,
        unit text not null,
        made_at timestamptz not null,
        items jsonb not null
      )`);
    this.addSql('create index digest_unit on digest (unit, id)');
    this.addSql(/* sql */ `
      create table digest_reading (
        person text primary key references person (id),
        read_to bigint not null
      )`);
  }
}
