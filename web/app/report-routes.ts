import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readReportSearch } from '../features/supervision/report-search.ts';
import { readWeeklySearch } from '../features/supervision/weekly-search.ts';
import { shell } from './shell-route.ts';

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

const reviews = createRoute({
  getParentRoute: () => shell,
  path: '/reports/reviews',
  validateSearch: readWeeklySearch,
  component: lazyRouteComponent(() => import('../features/supervision/review-page.tsx'), 'ReviewPage'),
});

const bulletinPages = createRoute({
  getParentRoute: () => shell,
  path: '/reports/weekly/$year/$week/paper',
  component: lazyRouteComponent(() => import('../features/paper/bulletin-pages.tsx'), 'BulletinPages'),
});

/** The addresses of reports. */
export const reportRoutes = [breachPages, reports, breaches, rates, matters, weekly, reviews, bulletinPages] as const;
