import { Migration } from '@mikro-orm/migrations';

/** What finds cases that may be one, and whoever brings one after the other: estates, telephones and places by time. */
export class Likeness extends Migration {
  override up(): void {
    // The name that an address begins with: an estate or village; else street and number; else what stands before the first number.
    this.addSql(/* sql */ `
      create function estate_of(address text) returns text language sql immutable parallel safe as $$
        select coalesce(
          substring(folded from '^(\\D+?(?:小区|新村|公寓|大厦|广场|[苑园村里]))(?![路街巷道区])'),
          substring(folded from '^(\\D+\\d+(?:弄|号(?!楼([^下上前]|$))))'),
          substring(folded from '^(\\D{2,}?)\\d'),
          nullif(folded, ''))
        from (select lower(regexp_replace(normalize(address, NFKC), '\\s+', '', 'g')) as folded) a
      $$`);
    // As it is dialled, without its country; what is shorter is the number of nobody alone.
    this.addSql(/* sql */ `
      create function dialled(phone text) returns text language sql immutable parallel safe as $$
        select substring(regexp_replace(phone, '\\D', '', 'g') from '(\\d{7,11})$')
      $$`);
    this.addSql('create index case_grid_registered on "case" (grid, registered_at)');
    this.addSql('create index case_estate_registered on "case" (estate_of(address), registered_at)');
    this.addSql('create index case_point_registered on "case" (lat, registered_at) where lat is not null');
    this.addSql(`create index case_visits on "case" (registered_at) where channel = 'visit'`);
    this.addSql(/* sql */ `
      create index case_person_dialled on case_person (dialled(phone))
      where kind = 'reporter' and not anonymous and not confidential`);
  }
}
