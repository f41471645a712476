import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { findTopic, topicKey, type Catalogue } from '../../domain/catalogue.ts';
import { fieldProblem } from '../field-errors.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { changeCatalogue } from './change.ts';
import {
  CatalogueDocument,
  CodeParams,
  GroundChange,
  ListingReasonChange,
  TopicChange,
  TopicParams,
} from './schema.ts';
import { viewCatalogue } from './view.ts';

const tags = ['catalogue'];
const config = { permission: 'rules:write' } as const;
const description =
  'Adds it or changes it; nothing is ever deleted, because rules and old cases name it. What is switched off is offered to no new case.';
const response = { 200: CatalogueDocument, ...problemResponses(['stale_version']) };

/** What administrators add, relabel and switch off. */
export const catalogueEntryRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.put(
    '/catalogue/topics/:kind/:code',
    {
      config,
      schema: { summary: 'A topic of a kind', description, tags, params: TopicParams, body: TopicChange, response },
    },
    async ({ params: { kind, code }, body: { zh, en, line, active, ...said }, caller }) => {
      const body = (catalogue: Catalogue) => {
        const was = findTopic(catalogue, kind, code);
        return {
          zh: zh.trim(),
          en: en.trim(),
          line: line === undefined ? (was?.line ?? null) : line,
          active: active ?? was?.active ?? true,
        };
      };
      const change = { part: 'topic', key: topicKey(kind, code), body, said } as const;
      return viewCatalogue(await changeCatalogue(orm.em.fork(), caller, change, await app.now()));
    },
  );

  app.put(
    '/catalogue/grounds/:code',
    {
      config,
      schema: { summary: 'A rejection ground', description, tags, params: CodeParams, body: GroundChange, response },
    },
    async ({ params: { code }, body: { zh, en, channel, active, ...said }, caller }) => {
      const change = {
        part: 'ground',
        key: code,
        said,
        body: ({ grounds }: Catalogue) => {
          const was = grounds.find((ground) => ground.code === code);
          const to = channel ?? was?.channel;
          if (!to) throw fieldProblem('/channel', 'required', caller.language);
          return { zh: zh.trim(), en: en.trim(), channel: to, active: active ?? was?.active ?? true };
        },
      } as const;
      return viewCatalogue(await changeCatalogue(orm.em.fork(), caller, change, await app.now()));
    },
  );

  app.put(
    '/catalogue/listing-reasons/:code',
    {
      config,
      schema: {
        summary: 'A reason for listing a case',
        description: `${description} A row of the rules says which of them it permits.`,
        tags,
        params: CodeParams,
        body: ListingReasonChange,
        response,
      },
    },
    async ({ params: { code }, body: { zh, en, active, ...said }, caller }) => {
      const change = {
        part: 'listing_reason',
        key: code,
        said,
        body: ({ listingReasons }: Catalogue) => {
          const was = listingReasons.find((reason) => reason.code === code);
          return { zh: zh.trim(), en: en.trim(), active: active ?? was?.active ?? true };
        },
      } as const;
      return viewCatalogue(await changeCatalogue(orm.em.fork(), caller, change, await app.now()));
    },
  );
};
