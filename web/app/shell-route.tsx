import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { asFault } from '../server/fault.ts';
import { queryClient } from '../server/query-client.ts';
import { me } from '../session/read-me.ts';
import { NoPage } from './no-page.tsx';

export const root = createRootRoute({ notFoundComponent: NoPage });

/** What stands around every page of somebody who has signed in. */
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
