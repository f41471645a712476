import { Migration } from '@mikro-orm/migrations';

/** Few of many cases call the police, so their report finds them by an index. */
export class PoliceCalls extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create index case_police_called_at
        on "case" (to_timestamp((state #>> '{police,reportedAt}')::double precision / 1000))
        where state #>> '{police,reportedAt}' is not null`);
  }
}
