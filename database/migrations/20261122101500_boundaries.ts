import { Migration } from '@mikro-orm/migrations';

/** Where the area of a unit ends on a map. */
export class Boundaries extends Migration {
  override up(): void {
    this.addSql(`alter table unit add column boundary jsonb check (boundary ->> 'type' = 'Polygon')`);
  }
}
