import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { asFault } from '../server/fault.ts';
import { rehearsal } from '../rehearsal/read-rehearsal.ts';
import { queryClient } from '../server/query-client.ts';
import { me } from '../session/read-me.ts';
import { NoPage } from './no-page.tsx';

/** What every address of the console lies under. */
export const root = createRootRoute({ notFoundComponent: NoPage });

/** The frame of every page but the log-in: nobody gets there without a session. */
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
    // Whose days a page counts by is known before it is drawn, or a report is of another month first.
    await queryClient.query({ ...rehearsal, staleTime: 'static' }).catch(() => null);
  },
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
});
