import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { asFault } from '../server/fault.ts';
import { queryClient } from '../server/query-client.ts';
import { me } from '../session/read-me.ts';
import { NoPage } from './no-page.tsx';

/** The page of nobody yet, and what stands around every page of somebody who is signed in. */
export const root = createRootRoute({ notFoundComponent: NoPage });

export const logIn = createRoute({
  getParentRoute: () => root,
  path: '/log-in',
  validateSearch: ({ back, over }: Record<string, unknown>): { back?: string; over?: boolean } => ({
    // Only addresses of the console itself: a link must not send people elsewhere after log-in.
    ...(typeof back === 'string' && /^\/(?!\/)/.test(back) && { back }),
    ...(over === true && { over }),
  }),
  component: lazyRouteComponent(() => import('./log-in-page.tsx'), 'LogInPage'),
});

export const shell = createRoute({
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
