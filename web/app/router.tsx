import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readBoardSearch } from '../features/board/board-search.ts';
import { readIntakeSearch } from '../features/intake/intake-search.ts';
import { readMapSearch } from '../features/map/map-search.ts';
import { readMediationSearch } from '../features/mediation/mediation-search.ts';
import { readOriginsSearch } from '../features/origins/origins-search.ts';
import { readTriageSearch } from '../features/triage/triage-search.ts';
import { queryClient } from '../server/query-client.ts';
import { placesOf, worksOutdoors } from '../session/places.ts';
import { me } from '../session/read-me.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { paperRoutes } from './paper-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { ruleRoutes } from './rule-routes.ts';
import { rulingRoutes } from './ruling-routes.ts';
import { root, shell } from './shell-route.ts';

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

const intakeLinks = createRoute({
  getParentRoute: () => shell,
  path: '/intake-links',
  component: lazyRouteComponent(() => import('../features/intake-links/links-page.tsx'), 'LinksPage'),
});

const casePage = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('../features/case/case-page.tsx'), 'CasePage'),
});

const mediation = createRoute({
  getParentRoute: () => shell,
  path: '/mediation',
  validateSearch: readMediationSearch,
  component: lazyRouteComponent(() => import('../features/mediation/mediation-page.tsx'), 'MediationPage'),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  component: lazyRouteComponent(() => import('../features/tasks/tasks-page.tsx'), 'TasksPage'),
});

const workspace = createRoute({
  getParentRoute: () => shell,
  path: '/mediation/$caseId',
  component: lazyRouteComponent(() => import('../features/mediation/workspace-page.tsx'), 'WorkspacePage'),
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

/** Every address of the console. A page is loaded when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    logIn,
    shell.addChildren([
      home,
      ...reportRoutes,
      board,
      triage,
      intake,
      origins,
      newOrigin,
      origin,
      intakeLinks,
      casePage,
      repeats,
      ...rulingRoutes,
      mediation,
      tasks,
      workspace,
      map,
      digests,
      ...ruleRoutes,
      whatIf,
      ...paperRoutes,
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
