import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveStream } from '../events/use-live-stream.ts';
import { KeyHelp } from '../keys/help.tsx';
import { pressKey, type KeyBinding } from '../keys/registry.ts';
import { useKeys } from '../keys/use-keys.ts';
import { rehearsal } from '../rehearsal/read-rehearsal.ts';
import { onSessionOver } from '../server/query-client.ts';
import { placesOf, type Place } from '../session/places.ts';
import { useMe } from '../session/read-me.ts';
import { offer } from '../session/read-offer.ts';
import { Loading } from '../ui/states.tsx';
import { ConnectionState } from './connection-state.tsx';
import { DigestBell } from './digest-bell.tsx';
import { preferences } from './preferences.ts';
import { RehearsalBar } from './rehearsal-bar.tsx';
import { UserMenu } from './user-menu.tsx';
import './shell.css';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

const placeKeys = {
  board: { keys: 'g b', says: 'keys.goBoard' },
  triage: { keys: 'g t', says: 'keys.goTriage' },
  intake: { keys: 'g i', says: 'keys.goIntake' },
  origins: { keys: 'g o', says: 'keys.goOrigins' },
  reports: { keys: 'g r', says: 'keys.goReports' },
  rulings: { keys: 'g u', says: 'keys.goRulings' },
  map: { keys: 'g m', says: 'keys.goMap' },
  mediation: { keys: 'g m', says: 'keys.goMediation' },
  tasks: { keys: 'g t', says: 'keys.goTasks' },
  rules: { keys: 'g s', says: 'keys.goRules' },
  catalogue: { keys: 'g c', says: 'keys.goCatalogue' },
  whatIf: { keys: 'g w', says: 'keys.goWhatIf' },
} as const satisfies Record<Place['id'], { keys: string; says: string }>;

/** What stays around every page: where one can go, what time it is, whether the page is live, and who one is. */
export function Shell() {
  const { t } = useTranslation();
  const user = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: offered } = useQuery(offer);
  const { data: rehearsing } = useQuery(rehearsal);
  const [helping, setHelping] = useState(false);
  const [commanding, setCommanding] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.href });
  const mayReadCases = user.permissions.includes('cases:read');
  const connection = useLiveStream(mayReadCases);
  const places = placesOf(user);

  useEffect(
    () =>
      onSessionOver(() => {
        queries.clear();
        void navigate({ to: '/log-in', search: { back: path, over: true } });
      }),
    [queries, navigate, path],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => pressKey(event, preferences.read().singleKeys, performance.now());
    for (const down of [true, false]) window.addEventListener('keydown', press, down);
    return () => {
      for (const down of [true, false]) window.removeEventListener('keydown', press, down);
    };
  }, []);
  useKeys([
    { keys: '?', says: t('keys.help'), group: 'everywhere', run: () => setHelping(true) },
    { keys: 'Mod+k', says: t('keys.palette'), group: 'everywhere', run: () => setCommanding(true) },
    ...places.map((place): KeyBinding => {
      const { keys, says } = placeKeys[place.id];
      return { keys, says: t(says), group: 'everywhere', run: () => void navigate({ to: place.path }) };
    }),
  ]);
  return (
    <div className="shell">
      <a className="shell-skip" href="#content">
        {t('app.toContent')}
      </a>
      {offered?.demonstration && (
        <aside className="shell-ribbon" aria-label={t('app.demonstration')}>
          {t('app.ribbon')}
          {rehearsing && <RehearsalBar now={rehearsing.now} />}
        </aside>
      )}
      <header className="shell-head">
        <Link to="/" className="shell-name">
          <strong>{t('app.name')}</strong>
        </Link>
        <nav aria-label={t('app.navigation')}>
          {places.map(({ id, path: to }) => (
            <Link key={id} to={to} className="shell-place" activeProps={{ 'aria-current': 'page' }}>
              {t(`app.places.${id}`)}
            </Link>
          ))}
        </nav>
        <div className="shell-end">
          {user.permissions.includes('cases:read') && <DigestBell />}
          {mayReadCases && <ConnectionState state={connection} />}
          <button type="button" className="shell-keys" onClick={() => setCommanding(true)}>
            {t('keys.palette')} <kbd>Ctrl K</kbd>
          </button>
          <UserMenu user={user} help={() => setHelping(true)} />
        </div>
      </header>
      <main id="content" className="shell-content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <KeyHelp open={helping} close={() => setHelping(false)} />
      {commanding && (
        <Suspense fallback={null}>
          <Palette places={places} close={() => setCommanding(false)} />
        </Suspense>
      )}
    </div>
  );
}
