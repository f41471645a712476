import { Migration } from '@mikro-orm/migrations';

/** What administrators changed in the catalogue, every version with who, when and why; and which units were told of a case that is not theirs. */
export class Catalogue extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table catalogue_version (
        part text not null check (part in ('topic', 'ground', 'listing_reason', 'route')),
        key text not null,
        version int not null check (version > 0),
        body jsonb,
        author text not null,
        reason text not null,
        at timestamptz not null,
        primary key (part, key, version),
        check (body is not null or part = 'route')
      )`);
    this.addSql(
      `create trigger catalogue_version_kept before update or delete on catalogue_version for each row execute function keep_published()`,
    );
    this.addSql(/* sql */ `
      create table case_notice (
        case_id uuid not null references "case" (id),
        unit text not null,
        at timestamptz not null,
        primary key (case_id, unit)
      )`);
    this.addSql('create index case_notice_unit on case_notice (unit, case_id)');
    this.addSql(`comment on column catalogue_version.reason is 'free text'`);
  }
}
