import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readCalendarOf } from '../../database/calendars.ts';
import { readBreachCursor } from '../../database/breach-cursor.ts';
import { readBreaches } from '../../database/breach-report.ts';
import { sumBreaches } from '../../database/breach-totals.ts';
import { readCatalogue } from '../../database/catalogue.ts';
import { countCases } from '../../database/case-count.ts';
import { countClosedByLevel } from '../../database/level-report.ts';
import { fieldProblem } from '../field-errors.ts';
import { readerOf } from '../lists/reader.ts';
import { writeCsv } from '../paper/table.ts';
import type { ServerOptions } from '../server-options.ts';
import { ageingLists, viewAgeing } from './ageing.ts';
import { breachTable } from './breach-file.ts';
import { viewBreach, viewLateness } from './breach-view.ts';
import { filtersOfGroup, nameOfGroup } from './groups.ts';
import { viewLevels } from './level-view.ts';
import { linksOf } from './links.ts';
import {
  AgeingQuery,
  AgeingReport,
  BreachFile,
  BreachFileQuery,
  BreachQuery,
  BreachReport,
  LevelQuery,
  LevelReport,
} from './schema.ts';
import { withWindow } from './window.ts';

const tags = ['reports'];
const config = { permission: 'reports:read' } as const;
const usualLimit = 50;

/** What ran out, where and why, and where cases are closed; every number with the list that makes it up. */
export const reportRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.get(
    '/reports/breaches',
    {
      config,
      schema: {
        summary: 'Missed clocks (超期督办通报)',
        tags,
        querystring: BreachQuery,
        response: { 200: BreachReport },
      },
    },
    async ({ query, caller }) => {
      const now = await app.now();
      const { groupBy, limit = usualLimit, cursor: text, ...wanted } = query;
      const cursor = text === undefined ? undefined : readBreachCursor(text);
      if (cursor === null) throw fieldProblem('/cursor', 'other', caller.language);
      const filters = withWindow(wanted);
      const reader = readerOf(caller);
      const { totals, groups, lateness } = await sumBreaches(orm.em.fork(), reader, filters, groupBy, now);
      const catalogue = groupBy === 'topic' ? await readCatalogue(orm.em.fork()) : undefined;
      const page = await readBreaches(orm.em.fork(), reader, filters, { limit, cursor }, now);
      return {
        totals: { ...totals, lists: linksOf(filters, now) },
        groups: groups.map((group) => {
          const by = groupBy ?? 'level';
          const lists = linksOf(filtersOfGroup(filters, by, group.key), now);
          return { ...group, name: nameOfGroup(by, group, caller.language, catalogue), lists };
        }),
        lateness: lateness && viewLateness(lateness),
        items: page.items.map(viewBreach),
        nextCursor: page.nextCursor,
      };
    },
  );

  app.get(
    '/reports/breaches.csv',
    {
      config,
      schema: {
        summary: 'Missed clocks as a table',
        tags,
        querystring: BreachFileQuery,
        response: { 200: BreachFile },
      },
    },
    async ({ query, caller }, reply) => {
      const now = await app.now();
      const table = await breachTable(orm.em.fork(), readerOf(caller), withWindow(query), now, caller.language);
      reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="breaches.csv"');
      return reply.serializer((file: string) => file).send(writeCsv(table));
    },
  );

  app.get(
    '/reports/levels',
    {
      config,
      schema: {
        summary: 'Where cases were closed (分级办结率)',
        tags,
        querystring: LevelQuery,
        response: { 200: LevelReport },
      },
    },
    async ({ query, caller }) => {
      const filters = withWindow(query);
      return viewLevels(await countClosedByLevel(orm.em.fork(), readerOf(caller), filters), filters);
    },
  );

  app.get(
    '/reports/ageing',
    {
      config,
      schema: {
        summary: 'For how long open cases have been overdue, in working days (超期时长分布)',
        tags,
        querystring: AgeingQuery,
        response: { 200: AgeingReport },
      },
    },
    async ({ query, caller }) => {
      const now = await app.now();
      const reader = readerOf(caller);
      const calendar = await readCalendarOf(orm.em.fork(), reader.posts[0]?.area ?? '');
      const lists = ageingLists(query, calendar, now);
      return viewAgeing(lists, await countCases(orm.em.fork(), reader, lists, now));
    },
  );
};
