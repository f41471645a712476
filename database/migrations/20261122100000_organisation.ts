import { Migration } from '@mikro-orm/migrations';

/** Units, people and their posts; log-ins; the rules that streets work by. */
export class Organisation extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table unit (
        code text primary key,
        name text not null,
        kind text not null check (kind in ('street', 'community', 'grid', 'department', 'committee', 'property_company')),
        parent text references unit (code),
        path text[] not null,
        cover text references unit (code),
        policy text,
        calendar text,
        division text check (division ~ '^[0-9]{6}$'),
        valid_from timestamptz not null,
        valid_to timestamptz,
        check (path[array_length(path, 1)] = code),
        check (kind <> 'street' or (policy is not null and calendar is not null and division is not null))
      )`);
    this.addSql('create index unit_path on unit using gin (path)');

    this.addSql(/* sql */ `
      create table person (
        id text primary key,
        username text not null unique,
        name text not null,
        password_hash text not null,
        login_failures jsonb not null default '[]',
        disabled_at timestamptz
      )`);
    this.addSql(/* sql */ `
      create table post (
        id uuid primary key,
        person text not null references person (id),
        role text not null,
        unit text not null references unit (code),
        valid_from timestamptz not null,
        valid_to timestamptz
      )`);
    this.addSql('create index post_person on post (person)');
    this.addSql('create index post_unit on post (unit, role)');

    this.addSql('create table session (id text primary key, data jsonb not null, expires_at timestamptz not null)');
    this.addSql('create index session_expires on session (expires_at)');
    this.addSql(/* sql */ `
      create table api_token (
        id uuid primary key,
        hash text not null unique,
        name text not null,
        role text not null,
        unit text not null references unit (code),
        scopes text[] not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      )`);

    this.addSql(/* sql */ `
      create table policy_version (
        name text not null,
        version int not null,
        effective_from timestamptz not null,
        body jsonb not null,
        author text not null,
        reason text not null,
        published_at timestamptz not null,
        primary key (name, version)
      )`);
    this.addSql(/* sql */ `
      create table calendar_version (
        name text not null,
        version int not null,
        body jsonb not null,
        published_at timestamptz not null,
        primary key (name, version)
      )`);
    this.addSql('create table rehearsal (id int primary key check (id = 1), offset_ms bigint not null)');
    this.addSql('insert into rehearsal (id, offset_ms) values (1, 0)');

    this.addSql(`comment on column person.name is 'personal data'`);
  }
}
