import type { MikroORM } from '@mikro-orm/postgresql';
import { recordCase, type Recorded, type Recording } from '../database/case-record.ts';

/** What the case workflow has recorded through. Each call has an EntityManager of its own. */
export function recordCaseActivity({ orm }: { orm: MikroORM }) {
  return {
    recordCase: (recording: Recording): Promise<Recorded> => recordCase(orm.em.fork(), recording),
  };
}
