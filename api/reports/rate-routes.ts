import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { countFigures } from '../../database/figures.ts';
import { figuresOf, ratesOver } from '../../database/rate-figures.ts';
import { readerOf } from '../lists/reader.ts';
import { csvType, fileOf } from '../paper/schema.ts';
import { writeCsv, type Table } from '../paper/table.ts';
import type { ServerOptions } from '../server-options.ts';
import { readHot } from './hot-view.ts';
import { periodsOf } from './periods.ts';
import { hotTable, rateTable, reworkTable, sourceTable } from './rate-file.ts';
import {
  HotQuery,
  HotReport,
  RateQuery,
  RateReport,
  ReworkReport,
  SourceQuery,
  SourceReport,
  type HotQueryString,
  type RateQueryString,
  type SourceQueryString,
} from './rate-schema.ts';
import { viewRates } from './rate-view.ts';
import { readRework } from './rework-view.ts';
import { readSources } from './source-view.ts';
import { withWindow } from './window.ts';

const tags = ['reports'];
const config = { permission: 'reports:read' } as const;
const csv = fileOf('text/csv', 'CSV in UTF-8 with a byte order mark');

/** Rates, sources, what is reported most and what is done again; every number with the list that makes it up, each also as a table. */
export const rateRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  type Asked<Q> = Pick<FastifyRequest, 'caller'> & { query: Q };

  async function rates({ query, caller }: Asked<RateQueryString>) {
    const now = await app.now();
    const { groupBy, from, to, ...about } = withWindow(query);
    const window = { from, to };
    const figures = figuresOf(ratesOver(about, window, now));
    const counts = await countFigures(orm.em.fork(), readerOf(caller), figures, groupBy, now);
    return viewRates(counts, { about, window, now }, groupBy, caller.language);
  }

  async function sources({ query, caller }: Asked<SourceQueryString>) {
    const { from, to, ...about } = withWindow(query);
    return readSources(
      orm.em.fork(),
      readerOf(caller),
      { about, window: { from, to } },
      await app.now(),
      caller.language,
    );
  }

  async function hot({ query, caller }: Asked<HotQueryString>) {
    const now = await app.now();
    const { from: _from, to: _to, against: _against, ...about } = query;
    const periods = periodsOf(query, now);
    return readHot(orm.em.fork(), readerOf(caller), { about, periods }, now, caller.language);
  }

  async function rework({ query, caller }: Asked<SourceQueryString>) {
    const { from, to, ...about } = withWindow(query);
    return readRework(
      orm.em.fork(),
      readerOf(caller),
      { about, window: { from, to } },
      await app.now(),
      caller.language,
    );
  }

  app.get(
    '/reports/rates',
    {
      config,
      schema: {
        summary: 'Response, resolution, satisfaction and the other rates (办理质效)',
        description:
          'A case counts in the window in which happened what the rate is about: its dispatch, its last call-back, its due time, its closing.',
        tags,
        querystring: RateQuery,
        response: { 200: RateReport },
      },
    },
    (request) => rates(request),
  );
  app.get(
    '/reports/rates.csv',
    { config, schema: { summary: 'The rates as a table', tags, querystring: RateQuery, response: csv } },
    async (request, reply) => sendTable(reply, rateTable(await rates(request), request.caller.language)),
  );

  app.get(
    '/reports/sources',
    {
      config,
      schema: {
        summary: 'How matters reached the street (来源构成)',
        tags,
        querystring: SourceQuery,
        response: { 200: SourceReport },
      },
    },
    (request) => sources(request),
  );
  app.get(
    '/reports/sources.csv',
    { config, schema: { summary: 'The sources as a table', tags, querystring: SourceQuery, response: csv } },
    async (request, reply) => sendTable(reply, sourceTable(await sources(request), request.caller.language)),
  );

  app.get(
    '/reports/hot',
    {
      config,
      schema: {
        summary: 'What is reported most, by topic and by grid, against the time before (高频诉求)',
        description: 'The present week against the last one, unless told otherwise.',
        tags,
        querystring: HotQuery,
        response: { 200: HotReport },
      },
    },
    (request) => hot(request),
  );
  app.get(
    '/reports/hot.csv',
    { config, schema: { summary: 'What is reported most as a table', tags, querystring: HotQuery, response: csv } },
    async (request, reply) => sendTable(reply, hotTable(await hot(request), request.caller.language)),
  );

  app.get(
    '/reports/rework',
    {
      config,
      schema: {
        summary: 'What was done again, and after which check (返工)',
        tags,
        querystring: SourceQuery,
        response: { 200: ReworkReport },
      },
    },
    (request) => rework(request),
  );
  app.get(
    '/reports/rework.csv',
    { config, schema: { summary: 'What was done again as a table', tags, querystring: SourceQuery, response: csv } },
    async (request, reply) => sendTable(reply, reworkTable(await rework(request), request.caller.language)),
  );
};

function sendTable(reply: FastifyReply, table: Table): FastifyReply {
  return reply
    .type(csvType)
    .header('content-disposition', `attachment; filename="${table.name}.csv"`)
    .send(Buffer.from(writeCsv(table)));
}
