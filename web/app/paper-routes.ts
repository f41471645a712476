import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readReportSearch } from '../features/supervision/report-search.ts';
import { shell } from './shell-route.ts';

/** The addresses of what is printed. */
export const formPage = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId/hand-over-forms/$hop',
  component: lazyRouteComponent(() => import('../features/paper/form-page.tsx'), 'FormPage'),
});

export const cardPage = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId/cards/$n',
  component: lazyRouteComponent(() => import('../features/paper/card-page.tsx'), 'CardPage'),
});

export const mediationPages = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId/mediation-papers/$paper',
  component: lazyRouteComponent(() => import('../features/paper/mediation-pages.tsx'), 'MediationPages'),
});

export const breachPages = createRoute({
  getParentRoute: () => shell,
  path: '/reports/breaches/paper',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../features/paper/breach-pages.tsx'), 'BreachPages'),
});

export const bulletinPages = createRoute({
  getParentRoute: () => shell,
  path: '/reports/weekly/$year/$week/paper',
  component: lazyRouteComponent(() => import('../features/paper/bulletin-pages.tsx'), 'BulletinPages'),
});
