import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseFilters } from '../../database/case-filters.ts';
import type { Reader } from '../../database/case-views.ts';
import { countFigures, type Window } from '../../database/figures.ts';
import { figuresOf, ratesOver } from '../../database/rate-figures.ts';
import { readerOf } from '../lists/reader.ts';
import { csvType, fileOf } from '../paper/schema.ts';
import { writeCsv, type Table } from '../paper/table.ts';
import type { ServerOptions } from '../server-options.ts';
import type { Language } from '../texts/language.ts';
import { readHot } from './hot-view.ts';
import { periodsOf } from './periods.ts';
import { PoliceReport } from './police-schema.ts';
import { readPolice } from './police-view.ts';
import { hotTable, policeTable, rateTable, reworkTable, sourceTable } from './rate-file.ts';
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

type Asked<Q> = Pick<FastifyRequest, 'caller'> & { query: Q };
type Read<R> = (
  em: SqlEntityManager,
  reader: Reader,
  asked: { about: CaseFilters; window: Window },
  now: number,
  language: Language,
) => Promise<R>;

/** Rates, sources, what is reported most, what is done again and how fast the police came; every number with the list that makes it up, each also as a table. */
export const rateRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  async function rates({ query, caller }: Asked<RateQueryString>) {
    const now = await app.now();
    const { groupBy, from, to, ...about } = withWindow(query);
    const window = { from, to };
    const figures = figuresOf(ratesOver(about, window, now));
    const counts = await countFigures(orm.em.fork(), readerOf(caller), figures, groupBy, now);
    return viewRates(counts, { about, window, now }, groupBy, caller.language);
  }

  function over<R>(read: Read<R>) {
    return async ({ query, caller }: Asked<SourceQueryString>) => {
      const { from, to, ...about } = withWindow(query);
      const asked = { about, window: { from, to } };
      return read(orm.em.fork(), readerOf(caller), asked, await app.now(), caller.language);
    };
  }

  async function hot({ query, caller }: Asked<HotQueryString>) {
    const now = await app.now();
    const { from: _from, to: _to, against: _against, ...about } = query;
    const periods = periodsOf(query, now);
    return readHot(orm.em.fork(), readerOf(caller), { about, periods }, now, caller.language);
  }

  serve(app, 'rates', RateQuery, RateReport, rates, rateTable, {
    summary: 'Response, resolution, satisfaction and the other rates (办理质效)',
    description:
      'A case counts in the window in which happened what the rate is about: its dispatch, its last call-back, its due time, its closing.',
    asTable: 'The rates as a table',
  });
  serve(app, 'sources', SourceQuery, SourceReport, over(readSources), sourceTable, {
    summary: 'How matters reached the street (来源构成)',
    asTable: 'The sources as a table',
  });
  serve(app, 'hot', HotQuery, HotReport, hot, hotTable, {
    summary: 'What is reported most, by topic and by grid, against the time before (高频诉求)',
    description: 'The present week against the last one, unless told otherwise.',
    asTable: 'What is reported most as a table',
  });
  serve(app, 'rework', SourceQuery, ReworkReport, over(readRework), reworkTable, {
    summary: 'What was done again, and after which check (返工)',
    asTable: 'What was done again as a table',
  });
  serve(app, 'police', SourceQuery, PoliceReport, over(readPolice), policeTable, {
    summary: 'How often the police was called, and how fast it came (出警到达)',
    description: 'A case counts in the window in which the police was called.',
    asTable: 'How fast the police came as a table',
  });
};

/** One report as figures with their lists, and as a table. */
function serve<Q extends TSchema, R extends TSchema>(
  app: FastifyInstance,
  name: string,
  querystring: Q,
  report: R,
  read: (asked: Asked<Static<Q>>) => Promise<Static<R>>,
  tableOf: (report: Static<R>, language: Language) => Table,
  { asTable, ...about }: { summary: string; description?: string; asTable: string },
): void {
  // What the schema of the route has checked.
  const asked = (request: FastifyRequest) => read(request as Asked<Static<Q>>);
  const schema: FastifySchema = { ...about, tags, querystring, response: { 200: report } };
  app.get(`/reports/${name}`, { config, schema }, asked);
  app.get(
    `/reports/${name}.csv`,
    { config, schema: { summary: asTable, tags, querystring, response: csv } },
    async (request, reply) => sendTable(reply, tableOf(await asked(request), request.caller.language)),
  );
}

function sendTable(reply: FastifyReply, table: Table): FastifyReply {
  return reply
    .type(csvType)
    .header('content-disposition', `attachment; filename="${table.name}.csv"`)
    .send(Buffer.from(writeCsv(table)));
}
