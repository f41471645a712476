import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bulletinFor } from '../bulletins/published.ts';
import { BulletinParams } from '../bulletins/schema.ts';
import { fileLinks } from '../files/links.ts';
import { readFilters } from '../lists/filters.ts';
import { topicsOfLine } from '../lists/topics-of-line.ts';
import { readerOf } from '../lists/reader.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import { breachTable } from '../reports/breach-file.ts';
import { withWindow } from '../reports/window.ts';
import { BreachFileQuery } from '../reports/schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { mostOnPaper } from './breach-paper.ts';
import { bulletinPaper } from './bulletin-paper.ts';
import { caseTable, mostCases } from './case-table.ts';
import { breachPaperFor, cardPaperFor, formPaperFor, mediationPaperFor } from './paper-data.ts';
import {
  CardParams,
  CaseFileQuery,
  type CaseFileQueryString,
  csvType,
  fileOf,
  FormParams,
  MediationPaperParams,
  pdfType,
  workbookType,
} from './schema.ts';
import { writeCsv } from './table.ts';
import { createTypesetter } from './typesetter.ts';
import { writeWorkbook } from './workbook.ts';

const tags = ['paper'];
const cases = { permission: 'cases:read' } as const;
const reports = { permission: 'reports:read' } as const;
/** Ordinary print, and smaller only where a form would not fit on its one page. */
const formSizes = [10.5, 9, 8, 7, 6.5];
const tooMany = `413 where the filter finds more than ${mostCases} cases`;

/** What leaves the screen: forms and reports as PDF, lists as tables. */
export const paperRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm, config }) => {
  const typesetter = createTypesetter();
  const links = fileLinks(config);
  app.addHook('onClose', async () => typesetter.close());

  app.get(
    '/cases/:id/handover-forms/:hop(^\\d+).pdf',
    {
      config: cases,
      schema: {
        summary: 'A hand-over form on one A4 page (问题交接单)',
        tags,
        params: FormParams,
        response: fileOf(pdfType, 'PDF'),
      },
    },
    async ({ params, caller }, reply) => {
      const data = await formPaperFor(orm.em.fork(), caller, params, links, await app.now());
      const pdf = await typesetter.set({ template: 'handover-form', data, sizes: formSizes });
      return sendAs(reply, pdfType, `${data.subtitle}.pdf`, pdf);
    },
  );

  app.get(
    '/cases/:id/cards/:n(^\\d+).pdf',
    {
      config: cases,
      schema: {
        summary: 'A supervision card on one A4 page (督办单)',
        tags,
        params: CardParams,
        response: fileOf(pdfType, 'PDF'),
      },
    },
    async ({ params, caller }, reply) => {
      const data = await cardPaperFor(orm.em.fork(), caller, params, links, await app.now());
      const pdf = await typesetter.set({ template: 'handover-form', data, sizes: formSizes });
      return sendAs(reply, pdfType, `${data.subtitle}.pdf`, pdf);
    },
  );

  app.get(
    '/cases/:id/mediation/papers/:paper(^[a-z0-9-]+).pdf',
    {
      config: cases,
      schema: {
        summary: 'A paper of a mediation, A4 (调解协议书、调解笔录、告知书)',
        tags,
        params: MediationPaperParams,
        response: fileOf(pdfType, 'PDF'),
      },
    },
    async ({ params, caller }, reply) => {
      const data = await mediationPaperFor(orm.em.fork(), caller, params, links, await app.now());
      const pdf = await typesetter.set({ template: 'mediation-paper', data, sizes: [10.5] });
      return sendAs(reply, pdfType, `${data.pairs[0]?.[1]}-${params.paper}.pdf`, pdf);
    },
  );

  app.get(
    '/reports/breaches.pdf',
    {
      config: reports,
      schema: {
        summary: 'Missed clocks on paper (超期督办通报)',
        description: `At most ${mostOnPaper} of them, and the sums over all.`,
        tags,
        querystring: BreachFileQuery,
        response: fileOf(pdfType, 'PDF'),
      },
    },
    async ({ query, caller }, reply) => {
      const data = await breachPaperFor(orm.em.fork(), caller, query, await app.now());
      return sendAs(
        reply,
        pdfType,
        'breaches.pdf',
        await typesetter.set({ template: 'breach-report', data, sizes: [8] }),
      );
    },
  );

  app.get(
    '/reports/weekly/:year/:week(^\\d+).pdf',
    {
      config: reports,
      schema: {
        summary: 'A weekly bulletin on paper (物业纠纷周报)',
        tags,
        params: BulletinParams,
        response: fileOf(pdfType, 'PDF'),
      },
    },
    async ({ params, caller }, reply) => {
      const data = bulletinPaper(await bulletinFor(orm.em.fork(), caller, params), caller.language);
      const pdf = await typesetter.set({ template: 'weekly-bulletin', data, sizes: [9] });
      return sendAs(reply, pdfType, `bulletin-${params.year}-W${params.week}.pdf`, pdf);
    },
  );

  app.get(
    '/reports/breaches.xlsx',
    {
      config: reports,
      schema: {
        summary: 'Missed clocks as an Excel file',
        tags,
        querystring: BreachFileQuery,
        response: fileOf(workbookType, 'Excel'),
      },
    },
    async ({ query, caller }, reply) => {
      const now = await app.now();
      const table = await breachTable(orm.em.fork(), readerOf(caller), withWindow(query), now, caller.language);
      return sendAs(reply, workbookType, 'breaches.xlsx', await writeWorkbook(table));
    },
  );

  /** The table of a filter, or the problem that it finds too much: half a list must not be taken for all of it. */
  async function tableOf(query: CaseFileQueryString, { caller }: FastifyRequest) {
    const { sort = 'due', line, ...wanted } = query;
    const em = orm.em.fork();
    const filters = { ...readFilters(wanted, caller.language), topics: await topicsOfLine(em, line) };
    const { table, more } = await caseTable(em, readerOf(caller), filters, sort, caller.language, await app.now());
    if (more)
      throw problem('payload_too_large', {
        detail: `More than ${mostCases} cases: narrow the filter. 超过 ${mostCases} 件，请缩小筛选范围。`,
      });
    return table;
  }
  const exported = { tags, description: tooMany, querystring: CaseFileQuery };

  app.get(
    '/cases.csv',
    {
      config: cases,
      schema: {
        ...exported,
        summary: 'The cases of a filter as a table',
        response: {
          ...fileOf('text/csv', 'CSV in UTF-8 with a byte order mark'),
          ...problemResponses(['payload_too_large']),
        },
      },
    },
    async (request, reply) => sendAs(reply, csvType, 'cases.csv', writeCsv(await tableOf(request.query, request))),
  );

  app.get(
    '/cases.xlsx',
    {
      config: cases,
      schema: {
        ...exported,
        summary: 'The cases of a filter as an Excel file',
        response: { ...fileOf(workbookType, 'Excel'), ...problemResponses(['payload_too_large']) },
      },
    },
    async (request, reply) =>
      sendAs(reply, workbookType, 'cases.xlsx', await writeWorkbook(await tableOf(request.query, request))),
  );
};

function sendAs(reply: FastifyReply, type: string, name: string, file: Buffer | string): FastifyReply {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(bytes);
}
