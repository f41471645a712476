import type { MikroORM } from '@mikro-orm/postgresql';
import { publishBulletins } from '../database/bulletin-making.ts';
import { compileReviews } from '../database/review-making.ts';
import { readClock } from '../database/rehearsal.ts';

/** What the bulletin workflow has done: whatever is to be out by the product's time is published, once. */
export function bulletinActivities({ orm }: { orm: MikroORM }) {
  return {
    publishDueBulletins: async (): Promise<number> => {
      const em = orm.em.fork();
      const now = await readClock(em);
      return (await publishBulletins(em, now)) + (await compileReviews(em, now));
    },
  };
}
