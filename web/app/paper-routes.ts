import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readReportSearch } from '../features/supervision/report-search.ts';
import { shell } from './shell-route.ts';

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

const mediationPages = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId/mediation-papers/$paper',
  component: lazyRouteComponent(() => import('../features/paper/mediation-pages.tsx'), 'MediationPages'),
});

const breachPages = createRoute({
  getParentRoute: () => shell,
  path: '/reports/breaches/paper',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../features/paper/breach-pages.tsx'), 'BreachPages'),
});

const bulletinPages = createRoute({
  getParentRoute: () => shell,
  path: '/reports/weekly/$year/$week/paper',
  component: lazyRouteComponent(() => import('../features/paper/bulletin-pages.tsx'), 'BulletinPages'),
});

const posterPage = createRoute({
  getParentRoute: () => shell,
  path: '/intake-links/$linkId/poster',
  component: lazyRouteComponent(() => import('../features/paper/poster-page.tsx'), 'PosterPage'),
});

/** The addresses of what is printed. */
export const paperRoutes = [formPage, cardPage, mediationPages, breachPages, bulletinPages, posterPage] as const;
