import { Migration } from '@mikro-orm/migrations';

/** Which units a task beside an open case waits for; of the cases so far none has a task. */
export class AwaitedUnits extends Migration {
  override up(): void {
    this.addSql(`alter table "case" add awaited text[] not null default '{}'`);
    this.addSql(`create index case_awaited on "case" using gin (awaited) where open`);
  }
}
