import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { bulletinFor } from '../bulletins/published.ts';
import { BulletinParams } from '../bulletins/schema.ts';
import { fileLinks } from '../files/links.ts';
import { BreachFileQuery } from '../reports/schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { mostOnPaper } from './breach-paper.ts';
import { bulletinPaper } from './bulletin-paper.ts';
import { BreachPages, BulletinPages, FormPage, MediationPaper } from './page-schema.ts';
import { breachPaperFor, cardPaperFor, formPaperFor, mediationPaperFor } from './paper-data.ts';
import { eachText, printable } from './printable.ts';
import { CardParams, FormParams, MediationPaperParams } from './schema.ts';

const tags = ['paper'];

/** The words of what is printed, for the console's print pages: those of the PDFs, because both read the same. */
export const pageRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm, config }) => {
  const links = fileLinks(config);

  app.get(
    '/cases/:id/handover-forms/:hop(^\\d+)',
    {
      config: { permission: 'cases:read' },
      schema: {
        summary: 'The words of a hand-over form (问题交接单)',
        tags,
        params: FormParams,
        response: { 200: FormPage },
      },
    },
    async ({ params, caller }) => readable(await formPaperFor(orm.em.fork(), caller, params, links, await app.now())),
  );

  app.get(
    '/cases/:id/cards/:n(^\\d+)',
    {
      config: { permission: 'cases:read' },
      schema: {
        summary: 'The words of a supervision card (督办单)',
        tags,
        params: CardParams,
        response: { 200: FormPage },
      },
    },
    async ({ params, caller }) => readable(await cardPaperFor(orm.em.fork(), caller, params, links, await app.now())),
  );

  app.get(
    '/cases/:id/mediation/papers/:paper(^[a-z0-9-]+)',
    {
      config: { permission: 'cases:read' },
      schema: {
        summary: 'The words of a paper of a mediation (调解协议书、调解笔录、告知书)',
        description: 'Parties are named as this reader may see them: in full to whoever mediates, else masked.',
        tags,
        params: MediationPaperParams,
        response: { 200: MediationPaper },
      },
    },
    async ({ params, caller }) =>
      readable(await mediationPaperFor(orm.em.fork(), caller, params, links, await app.now())),
  );

  app.get(
    '/reports/breaches/paper',
    {
      config: { permission: 'reports:read' },
      schema: {
        summary: 'The words of the breach report on paper (超期督办通报)',
        description: `At most ${mostOnPaper} missed clocks, and the sums over all.`,
        tags,
        querystring: BreachFileQuery,
        response: { 200: BreachPages },
      },
    },
    async ({ query, caller }) => readable(await breachPaperFor(orm.em.fork(), caller, query, await app.now())),
  );

  app.get(
    '/reports/weekly/:year/:week(^\\d+)/paper',
    {
      config: { permission: 'reports:read' },
      schema: {
        summary: 'The words of a weekly bulletin on paper (物业纠纷周报)',
        tags,
        params: BulletinParams,
        response: { 200: BulletinPages },
      },
    },
    async ({ params, caller }) =>
      readable(bulletinPaper(await bulletinFor(orm.em.fork(), caller, params), caller.language)),
  );
};

/** What would turn a line around is shown as its code here, too; which glyphs there are the browser knows. */
function readable<T extends object>(paper: T): T {
  return eachText(paper, (text) => printable(text, () => true).join('\n')) as T;
}
