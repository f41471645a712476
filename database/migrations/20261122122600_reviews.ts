import { Migration } from '@mikro-orm/migrations';

/** The pack of the weekly review of disputes: one per street and week, signed once by who takes the chair. */
export class Reviews extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table review (
        street text not null references unit (code),
        year int not null,
        week int not null,
        compiled_at timestamptz not null,
        body jsonb not null,
        signed_by text references person (id),
        signed_at timestamptz,
        primary key (street, year, week),
        check ((signed_by is null) = (signed_at is null))
      )`);
  }
}
