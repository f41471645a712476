import { Migration } from '@mikro-orm/migrations';

/** What a report says about a clock beside its times: days granted on top, and when its due time was noticed. */
export class ClockVerdicts extends Migration {
  override up(): void {
    this.addSql(
      'alter table case_clock add column extended_days int not null default 0, add column fired_at timestamptz',
    );
  }
}
