import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readCursor } from '../../database/board-order.ts';
import { readBoard } from '../../database/case-board.ts';
import { countViews } from '../../database/view-counts.ts';
import { fieldProblem } from '../field-errors.ts';
import type { ServerOptions } from '../server-options.ts';
import { readFilters } from './filters.ts';
import { viewLine } from './line-view.ts';
import { topicsOfLine } from './topics-of-line.ts';
import { readerOf } from './reader.ts';
import { CaseList, CaseQuery, Views } from './schema.ts';

const tags = ['lists'];
const reading = { permission: 'cases:read' } as const;
const usualLimit = 50;

/** Lists of cases and the saved views with their counts, all within the caller's area. */
export const listRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.get(
    '/cases',
    {
      config: reading,
      schema: { summary: 'Cases, a page at a time', tags, querystring: CaseQuery, response: { 200: CaseList } },
    },
    async ({ query, caller }) => {
      const now = await app.now();
      const { sort = 'due', limit = usualLimit, cursor: text, line, ...filters } = query;
      const cursor = text === undefined ? undefined : readCursor(text, sort);
      if (cursor === null) throw fieldProblem('/cursor', 'other', caller.language);
      const em = orm.em.fork();
      const wanted = { ...readFilters(filters, caller.language), topics: await topicsOfLine(em, line) };
      const board = await readBoard(em, readerOf(caller), wanted, { sort, limit, cursor }, now);
      return { items: board.items.map((line) => viewLine(line, board.names, now)), nextCursor: board.nextCursor };
    },
  );

  app.get(
    '/views',
    { config: reading, schema: { summary: 'The saved views with live counts', tags, response: { 200: Views } } },
    async ({ caller }) => ({ items: await countViews(orm.em.fork(), readerOf(caller), await app.now()) }),
  );
};
