import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readBoardSearch } from '../features/board/board-search.ts';
import { readIntakeSearch } from '../features/intake/intake-search.ts';
import { readMapSearch } from '../features/map/map-search.ts';
import { readMediationSearch } from '../features/mediation/mediation-search.ts';
import { readOriginsSearch } from '../features/origins/origins-search.ts';
import { readReportSearch } from '../features/supervision/report-search.ts';
import { readWeeklySearch } from '../features/supervision/weekly-search.ts';
import { readTriageSearch } from '../features/triage/triage-search.ts';
import { asFault } from '../server/fault.ts';
import { queryClient } from '../server/query-client.ts';
import { placesOf, worksOutdoors } from '../session/places.ts';
import { me } from '../session/read-me.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { NoPage } from './no-page.tsx';

/** Every address of the console. A page is loaded when it is first opened. */
const root = createRootRoute({ notFoundComponent: NoPage });

const logIn = createRoute({
  getParentRoute: () => root,
  path: '/log-in',
  validateSearch: ({ back, over }: Record<string, unknown>): { back?: string; over?: boolean } => ({
    // Only addresses of the console itself: a link must not send people elsewhere after log-in.
    ...(typeof back === 'string' && /^\/(?!\/)/.test(back) && { back }),
    ...(over === true && { over }),
  }),
  component: lazyRouteComponent(() => import('./log-in-page.tsx'), 'LogInPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.query({ ...me, staleTime: 'static' });
    } catch (error) {
      if (asFault(error).status !== 401) throw error;
      redirect({ to: '/log-in', search: { back: location.href }, throw: true });
    }
  },
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: async () => {
    const user = await queryClient.query({ ...me, staleTime: 'static' });
    // On a telephone, home is the telephone's page to those who work outdoors; the console stays a link away.
    if (worksOutdoors(user) && matchMedia('(max-width: 40rem)').matches) location.replace('/phone');
    const [first] = placesOf(user);
    redirect({ to: first?.path ?? '/board', throw: true });
  },
});

const board = createRoute({
  getParentRoute: () => shell,
  path: '/board',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('../features/board/board-page.tsx'), 'BoardPage'),
});

const triage = createRoute({
  getParentRoute: () => shell,
  path: '/triage',
  validateSearch: readTriageSearch,
  component: lazyRouteComponent(() => import('../features/triage/triage-page.tsx'), 'TriagePage'),
});

const intake = createRoute({
  getParentRoute: () => shell,
  path: '/intake',
  validateSearch: readIntakeSearch,
  component: lazyRouteComponent(() => import('../features/intake/intake-page.tsx'), 'IntakePage'),
});

const origins = createRoute({
  getParentRoute: () => shell,
  path: '/origins',
  validateSearch: readOriginsSearch,
  component: lazyRouteComponent(() => import('../features/origins/origins-page.tsx'), 'OriginsPage'),
});

const newOrigin = createRoute({
  getParentRoute: () => shell,
  path: '/origins/new',
  component: lazyRouteComponent(() => import('../features/origins/new-origin-page.tsx'), 'NewOriginPage'),
});

const origin = createRoute({
  getParentRoute: () => shell,
  path: '/origins/$originId',
  component: lazyRouteComponent(() => import('../features/origins/origin-page.tsx'), 'OriginPage'),
});

const casePage = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('../features/case/case-page.tsx'), 'CasePage'),
});

const formPage = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId/hand-over-forms/$hop',
  component: lazyRouteComponent(() => import('../features/paper/form-page.tsx'), 'FormPage'),
});

const cardPage = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId/cards/$n',
  component: lazyRouteComponent(() => import('../features/paper/card-page.tsx'), 'CardPage'),
});

const breachPages = createRoute({
  getParentRoute: () => shell,
  path: '/reports/breaches/paper',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../features/paper/breach-pages.tsx'), 'BreachPages'),
});

const reports = createRoute({
  getParentRoute: () => shell,
  path: '/reports',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../features/supervision/overview-page.tsx'), 'OverviewPage'),
});

const breaches = createRoute({
  getParentRoute: () => shell,
  path: '/reports/breaches',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../features/supervision/breach-page.tsx'), 'BreachPage'),
});

const rates = createRoute({
  getParentRoute: () => shell,
  path: '/reports/rates',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../features/supervision/rates-page.tsx'), 'RatesPage'),
});

const matters = createRoute({
  getParentRoute: () => shell,
  path: '/reports/matters',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../features/supervision/matters-page.tsx'), 'MattersPage'),
});

const weekly = createRoute({
  getParentRoute: () => shell,
  path: '/reports/weekly',
  validateSearch: readWeeklySearch,
  component: lazyRouteComponent(() => import('../features/supervision/weekly-page.tsx'), 'WeeklyPage'),
});

const bulletinPages = createRoute({
  getParentRoute: () => shell,
  path: '/reports/weekly/$year/$week/paper',
  component: lazyRouteComponent(() => import('../features/paper/bulletin-pages.tsx'), 'BulletinPages'),
});

const mediation = createRoute({
  getParentRoute: () => shell,
  path: '/mediation',
  validateSearch: readMediationSearch,
  component: lazyRouteComponent(() => import('../features/mediation/mediation-page.tsx'), 'MediationPage'),
});

const map = createRoute({
  getParentRoute: () => shell,
  path: '/map',
  validateSearch: readMapSearch,
  component: lazyRouteComponent(() => import('../features/map/map-page.tsx'), 'MapPage'),
});

const whatIf = createRoute({
  getParentRoute: () => shell,
  path: '/what-if',
  component: lazyRouteComponent(() => import('../features/what-if/what-if-page.tsx'), 'WhatIfPage'),
});

const rules = createRoute({
  getParentRoute: () => shell,
  path: '/rules',
  component: lazyRouteComponent(() => import('../features/rules/rules-page.tsx'), 'RulesPage'),
});

const catalogue = createRoute({
  getParentRoute: () => shell,
  path: '/catalogue',
  component: lazyRouteComponent(() => import('../features/catalogue/catalogue-page.tsx'), 'CataloguePage'),
});

const holidayNotice = createRoute({
  getParentRoute: () => shell,
  path: '/rules/notice',
  component: lazyRouteComponent(() => import('../features/rules/notice-page.tsx'), 'NoticePage'),
});

const rebase = createRoute({
  getParentRoute: () => shell,
  path: '/rules/rebases/$rebaseId',
  component: lazyRouteComponent(() => import('../features/rules/rebase-page.tsx'), 'RebasePage'),
});

const ruleVersion = createRoute({
  getParentRoute: () => shell,
  path: '/rules/$kind/$name/$version',
  component: lazyRouteComponent(() => import('../features/rules/version-page.tsx'), 'VersionPage'),
});

const publication = createRoute({
  getParentRoute: () => shell,
  path: '/rules/$kind/$name/$version/publication',
  component: lazyRouteComponent(() => import('../features/rules/publication-page.tsx'), 'PublicationPage'),
});

const repeats = createRoute({
  getParentRoute: () => shell,
  path: '/reports/repeats',
  component: lazyRouteComponent(() => import('../features/supervision/repeats-page.tsx'), 'RepeatsPage'),
});

const digests = createRoute({
  getParentRoute: () => shell,
  path: '/digests',
  component: lazyRouteComponent(() => import('../features/digests/digests-page.tsx'), 'DigestsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    logIn,
    shell.addChildren([
      home,
      board,
      triage,
      intake,
      origins,
      newOrigin,
      origin,
      casePage,
      reports,
      breaches,
      repeats,
      rates,
      matters,
      weekly,
      bulletinPages,
      mediation,
      map,
      digests,
      rules,
      catalogue,
      holidayNotice,
      rebase,
      ruleVersion,
      publication,
      whatIf,
      formPage,
      cardPage,
      breachPages,
    ]),
  ]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <Failed page error={error} retry={reset} />,
  defaultPreload: false,
  // What an address says that its page does not know would reach the page and the server all the same.
  search: { strict: true },
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
