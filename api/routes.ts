import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { candidateRoutes } from './cases/candidate-routes.ts';
import { bulletinRoutes } from './bulletins/routes.ts';
import { caseRoutes } from './cases/routes.ts';
import { catalogueEntryRoutes } from './catalogue/entry-routes.ts';
import { catalogueRouteRoutes } from './catalogue/route-routes.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { commandRoutes } from './commands/routes.ts';
import { digestRoutes } from './digests/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { fileRoutes } from './files/routes.ts';
import { scanRoutes } from './intake-links/public-routes.ts';
import { intakeLinkRoutes } from './intake-links/routes.ts';
import { listRoutes } from './lists/routes.ts';
import { originEntryRoutes } from './origins/entry-routes.ts';
import { originRoutes } from './origins/routes.ts';
import { operationRoutes } from './operations/routes.ts';
import { pageRoutes } from './paper/page-routes.ts';
import { paperRoutes } from './paper/routes.ts';
import { reviewRoutes } from './reviews/routes.ts';
import { rehearsalRoutes } from './rehearsal/routes.ts';
import { gridRoutes } from './reports/grid-routes.ts';
import { repeatRoutes } from './reports/repeat-routes.ts';
import { rateRoutes } from './reports/rate-routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { offerRoutes } from './session/offer-routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { draftRoutes } from './sla/draft-routes.ts';
import { noticeRoutes } from './sla/notice-routes.ts';
import { publicationRoutes } from './sla/publication-routes.ts';
import { previewRoutes } from './sla/preview-routes.ts';
import { rebaseRoutes } from './sla/rebase-routes.ts';
import { slaRoutes } from './sla/routes.ts';
import type { ServerOptions } from './server-options.ts';
import { unitRoutes } from './units/routes.ts';
import { staffRoutes } from './units/staff-routes.ts';

/** Every resource under `/api/v1`, one plugin each; all are handed the server's options. */
export const resources: readonly FastifyPluginAsyncTypebox<ServerOptions>[] = [
  sessionRoutes,
  offerRoutes,
  slaRoutes,
  catalogueRoutes,
  catalogueEntryRoutes,
  catalogueRouteRoutes,
  draftRoutes,
  publicationRoutes,
  noticeRoutes,
  previewRoutes,
  rebaseRoutes,
  unitRoutes,
  staffRoutes,
  operationRoutes,
  listRoutes,
  digestRoutes,
  eventRoutes,
  caseRoutes,
  originRoutes,
  originEntryRoutes,
  intakeLinkRoutes,
  scanRoutes,
  candidateRoutes,
  commandRoutes,
  fileRoutes,
  reportRoutes,
  rateRoutes,
  bulletinRoutes,
  reviewRoutes,
  gridRoutes,
  repeatRoutes,
  paperRoutes,
  pageRoutes,
  rehearsalRoutes,
];
