import { Migration } from '@mikro-orm/migrations';

/** Numbers events across cases, so that whoever follows a street knows where it left off. */
export class ChangeFeed extends Migration {
  override up(): void {
    this.addSql('alter table case_event add column feed bigint not null generated always as identity');
    this.addSql('create unique index case_event_feed on case_event (feed)');
  }
}
