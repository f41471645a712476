import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from './shell-route.ts';

const rulings = createRoute({
  getParentRoute: () => shell,
  path: '/rulings',
  component: lazyRouteComponent(() => import('../features/rulings/rulings-page.tsx'), 'RulingsPage'),
});

const standingCards = createRoute({
  getParentRoute: () => shell,
  path: '/rulings/cards',
  component: lazyRouteComponent(() => import('../features/rulings/cards-page.tsx'), 'CardsPage'),
});

const keyList = createRoute({
  getParentRoute: () => shell,
  path: '/rulings/key-list',
  component: lazyRouteComponent(() => import('../features/rulings/key-list-page.tsx'), 'KeyListPage'),
});

/** Where supervisors rule, and see cards and the key list. */
export const rulingRoutes = [rulings, standingCards, keyList] as const;
