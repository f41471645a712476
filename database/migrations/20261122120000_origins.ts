import { Migration } from '@mikro-orm/migrations';

/** Visits, patrols, meetings and stalls, and which of them a case came from. */
export class Origins extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table origin (
        id uuid primary key,
        kind text not null,
        title text not null,
        unit text not null references unit (code),
        street text not null,
        community text,
        grid text,
        at timestamptz not null,
        held_by text references person (id),
        details jsonb not null,
        notes jsonb not null,
        resolutions jsonb not null,
        recorded_by text not null,
        recorded_unit text not null,
        recorded_at timestamptz not null
      )`);
    for (const column of ['street', 'community', 'grid', 'recorded_unit'])
      this.addSql(`create index origin_${column} on origin (${column}, at, id)`);
    // Written before what it made, so that a repeat waits for the first of its kind.
    this.addSql(/* sql */ `
      create table origin_command (
        id text primary key,
        body_hash text not null,
        origin uuid not null,
        at timestamptz not null
      )`);
    this.addSql(/* sql */ `
      alter table "case"
        add column origin uuid references origin (id),
        add column origin_resolution int,
        add check (origin_resolution is null or origin is not null)`);
    this.addSql('create index case_origin on "case" (origin) where origin is not null');
    for (const column of ['title', 'details', 'notes', 'resolutions'])
      this.addSql(`comment on column origin.${column} is 'free text'`);
  }
}
