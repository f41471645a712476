import { Migration } from '@mikro-orm/migrations';

/** Links through which residents report, each bound to a place, and which of them a case came by. */
export class IntakeLinks extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table intake_link (
        id uuid primary key,
        code text not null unique,
        name text not null,
        address text not null,
        street text not null,
        community text,
        grid text not null references unit (code),
        channel text not null,
        opened_by text not null,
        opened_at timestamptz not null,
        opened_command text unique,
        opened_body text,
        ended_by text,
        ended_at timestamptz,
        ended_command text,
        check ((ended_by is null) = (ended_at is null))
      )`);
    for (const column of ['street', 'community', 'grid'])
      this.addSql(`create index intake_link_${column} on intake_link (${column}, opened_at, id)`);
    this.addSql('alter table "case" add column intake_link uuid references intake_link (id)');
    this.addSql('create index case_intake_link on "case" (intake_link) where intake_link is not null');
    for (const column of ['name', 'address']) this.addSql(`comment on column intake_link.${column} is 'free text'`);
  }
}
