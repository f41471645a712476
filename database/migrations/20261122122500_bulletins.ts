import { Migration } from '@mikro-orm/migrations';

/** The weekly bulletin of property disputes: one per street and week, and who has taken note of it. */
export class Bulletins extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table bulletin (
        street text not null references unit (code),
        year int not null,
        week int not null,
        compiled_at timestamptz not null,
        published_at timestamptz not null,
        published_by text not null,
        body jsonb not null,
        primary key (street, year, week)
      )`);
    this.addSql(/* sql */ `
      create table bulletin_acknowledgement (
        street text not null,
        year int not null,
        week int not null,
        person text not null references person (id),
        unit text not null,
        at timestamptz not null,
        primary key (street, year, week, person),
        foreign key (street, year, week) references bulletin (street, year, week)
      )`);
    this.addSql(`create index case_property_dispute on "case" (street, registered_at)
      where kind = 'dispute' and topic = 'property'`);
  }
}
