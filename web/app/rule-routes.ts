import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from './shell-route.ts';

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

/** Where rules and the catalogue are read, edited, previewed and published. */
export const ruleRoutes = [rules, catalogue, holidayNotice, rebase, ruleVersion, publication] as const;
