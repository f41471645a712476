import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readReportSearch } from '../features/supervision/report-search.ts';
import { readWeeklySearch } from '../features/supervision/weekly-search.ts';
import { shell } from './shell-route.ts';

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

/** The addresses of reports. */
export const reportRoutes = [reports, breaches, rates, matters, weekly, reviews] as const;
