import type { MikroORM } from '@mikro-orm/postgresql';
import { recordCase, type Recorded, type Recording } from '../database/case-record.ts';

type Dependencies = {
  orm: MikroORM;
  /** Hears of each rung that fired how much later than its due time it did (ms). */
  onFired: (lateMs: number) => void;
};

/** What the case workflow has recorded through. Each call has an EntityManager of its own. */
export function recordCaseActivity({ orm, onFired }: Dependencies) {
  return {
    recordCase: (recording: Recording): Promise<Recorded> => recordCase(orm.em.fork(), recording, onFired),
  };
}
