import { Migration } from '@mikro-orm/migrations';

/** Cases, their events and what is projected from them. */
export class Cases extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table "case" (
        id uuid primary key,
        number text not null unique,
        version int not null,
        state jsonb not null,
        kind text not null,
        topic text not null,
        track text not null,
        status text not null,
        open boolean not null generated always as (status not in ('closed', 'rejected', 'withdrawn', 'merged')) stored,
        level text not null,
        street text not null,
        community text,
        grid text,
        holder_unit text not null,
        holder_person text,
        involved text[] not null,
        registered_at timestamptz not null,
        closed_at timestamptz,
        due_at timestamptz,
        next_rung_at timestamptz,
        updated_at timestamptz not null,
        spans jsonb not null,
        title text not null,
        description text not null,
        address text not null,
        lng double precision,
        lat double precision,
        channel text not null,
        bigrams text[] not null
      )`);
    // One per level, so that a board reads only what is open in its own area. No due time sorts after every due time,
    // as in the board's cursor.
    for (const column of ['street', 'community', 'grid', 'holder_unit'])
      this.addSql(
        `create index case_open_${column} on "case" (${column}, coalesce(due_at, 'infinity'), id) where open`,
      );
    // For readers whose area is not one column's value: read in order, cut off at the page.
    this.addSql(`create index case_open_due on "case" (coalesce(due_at, 'infinity'), id) where open`);
    this.addSql(`create index case_due on "case" (coalesce(due_at, 'infinity'), id)`);
    this.addSql('create index case_registered on "case" (registered_at, id)');
    this.addSql('create index case_updated on "case" (updated_at, id)');
    this.addSql('create index case_closed on "case" (closed_at) where closed_at is not null');
    this.addSql('create index case_next_rung on "case" (next_rung_at, id) where next_rung_at is not null');
    this.addSql('create index case_involved on "case" using gin (involved)');
    this.addSql('create index case_bigrams on "case" using gin (bigrams)');

    this.addSql(/* sql */ `
      create table case_event (
        case_id uuid not null references "case" (id),
        seq int not null check (seq > 0),
        command_id text not null,
        ordinal int not null,
        body_hash text,
        caller text not null,
        at timestamptz not null,
        type text not null,
        by jsonb not null,
        level text not null,
        data jsonb not null,
        clocks jsonb,
        text jsonb,
        primary key (case_id, seq),
        unique (case_id, command_id, ordinal)
      )`);
    this.addSql(
      `create index case_event_contested on case_event (case_id, seq) where type in ('returned', 'objected')`,
    );
    this.addSql(/* sql */ `
      create table case_clock (
        case_id uuid not null references "case" (id),
        clock_id text not null,
        kind text not null,
        level text,
        state text not null,
        unit text not null,
        budget double precision not null,
        policy text not null,
        calendar text not null,
        provisional boolean not null,
        started_at timestamptz not null,
        due_at timestamptz,
        stopped_at timestamptz,
        breached_at timestamptz,
        breached_unit text,
        breached_level text,
        breached_person text,
        primary key (case_id, clock_id)
      )`);
    this.addSql('create index case_clock_breached on case_clock (breached_at, case_id) where breached_at is not null');
    this.addSql(`create index case_clock_promised on case_clock (due_at, case_id) where kind = 'resolve'`);
    this.addSql(/* sql */ `
      create table handover_form (
        case_id uuid not null references "case" (id),
        hop int not null,
        number text not null unique,
        from_unit text not null,
        to_unit text not null,
        cover text,
        reason_code text,
        reason text,
        measures jsonb not null,
        time_left text,
        issued_at timestamptz not null,
        issued_by jsonb not null,
        received_at timestamptz,
        received_by jsonb,
        primary key (case_id, hop)
      )`);
    this.addSql(/* sql */ `
      create table case_person (
        case_id uuid not null references "case" (id),
        ordinal int not null,
        kind text not null check (kind in ('reporter', 'party')),
        name text,
        phone text,
        side text,
        anonymous boolean not null,
        confidential boolean not null,
        primary key (case_id, ordinal)
      )`);
    for (const column of ['"case".address', '"case".lng', '"case".lat', 'case_person.name', 'case_person.phone'])
      this.addSql(`comment on column ${column} is 'personal data'`);
    for (const column of ['"case".title', '"case".description', '"case".bigrams', 'case_event.text'])
      this.addSql(`comment on column ${column} is 'free text'`);
    for (const column of ['handover_form.reason', 'handover_form.measures'])
      this.addSql(`comment on column ${column} is 'free text'`);
  }
}
