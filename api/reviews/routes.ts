import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readReviews, signReview } from '../../database/reviews.ts';
import { BulletinParams } from '../bulletins/schema.ts';
import type { Caller } from '../caller.ts';
import { readerOf } from '../lists/reader.ts';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { Review, ReviewList } from './schema.ts';
import { viewReview, viewReviewHead } from './view.ts';

const tags = ['reports'];
const config = { permission: 'reports:read' } as const;
/** A year of them. */
const mostShown = 53;

/** The weekly review of disputes: its pack is compiled by the schedule, and signed by who takes the chair. */
export const reviewRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  async function reviewFor(caller: Caller, { year, week }: { year: string; week: string }) {
    const only = { year: Number(year), week: Number(week) };
    const [review] = await readReviews(orm.em.fork(), readerOf(caller), { only, limit: 1 });
    if (!review) throw problem('not_found');
    return viewReview(review, caller.language);
  }

  app.get(
    '/reports/reviews',
    {
      config,
      schema: {
        summary: 'The packs of the weekly reviews of disputes, the latest first (周研判)',
        description: 'Compiled by a schedule, on Fridays at 17:00; at most a year of them.',
        tags,
        response: { 200: ReviewList },
      },
    },
    async ({ caller }) => {
      const found = await readReviews(orm.em.fork(), readerOf(caller), { limit: mostShown });
      return { items: found.map(viewReviewHead) };
    },
  );

  app.get(
    '/reports/reviews/:year/:week(^\\d+)',
    {
      config,
      schema: {
        summary: 'The pack of a week’s review (ISO 8601)',
        description: 'Cases outside your area are left out, and the sums are those of the others.',
        tags,
        params: BulletinParams,
        response: { 200: Review },
      },
    },
    async ({ caller, params }) => reviewFor(caller, params),
  );

  app.post(
    '/reports/reviews/:year/:week(^\\d+)/signature',
    {
      config,
      schema: {
        summary: 'Sign the pack as who takes the chair',
        description: 'A supervisor of the street; what was signed stays as it is.',
        tags,
        params: BulletinParams,
        response: { 200: Review },
      },
    },
    async ({ caller, params }) => {
      const streets = caller.posts.filter(({ role }) => role === 'supervisor').map(({ area }) => area);
      if (!caller.person || streets.length === 0) throw problem('not_permitted');
      const week = { year: Number(params.year), week: Number(params.week) };
      await signReview(orm.em.fork(), { person: caller.person.id, streets }, week, await app.now());
      return reviewFor(caller, params);
    },
  );
};
