import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';
import { rehearsal } from '../rehearsal/read-rehearsal.ts';
import { asFault } from '../server/fault.ts';
import { onSessionOver } from '../server/query-client.ts';
import { logOut } from '../session/log-out.ts';
import { me } from '../session/read-me.ts';
import { hasUnsent, keepOnlyFor } from './kept.ts';
import { LanguageButton } from './language-button.tsx';
import { Notice, Waiting } from './notice.tsx';
import { ReportPage } from './report-page.tsx';
import { SignIn } from './sign-in.tsx';
import { TaskPage } from './task-page.tsx';
import { TasksPage } from './tasks-page.tsx';
import { useOnline } from './use-online.ts';
import { usePlace } from './use-place.ts';
import './phone.css';
import './phone-frame.css';

/** The grid worker's telephone: report, done on the spot, my tasks. Nothing else, and nothing heavy. */
export function Phone() {
  const { t } = useTranslation();
  const { data: user, error, refetch } = useQuery(me);
  // Before any form reads what was kept.
  if (user) keepOnlyFor(user.id);
  const [over, setOver] = useState(false);
  const { largerText, highContrast } = usePreferences();
  useEffect(() => {
    document.documentElement.dataset['text'] = largerText ? 'larger' : 'usual';
    document.documentElement.dataset['contrast'] = highContrast ? 'high' : 'usual';
  }, [largerText, highContrast]);
  useEffect(() => onSessionOver(() => setOver(true)), []);
  const outside = over || (error !== null && asFault(error).status === 401);
  if (outside) return <SignIn over={over} entered={() => setOver(false)} />;
  if (user) return <Inside key={user.id} name={user.name} />;
  return (
    <main className="phone-page">
      <h1>{t('app.name')}</h1>
      {error ? <Notice error={error} retry={() => void refetch()} /> : <Waiting />}
    </main>
  );
}

function Inside({ name }: { name: string }) {
  const { t } = useTranslation();
  useQuery(rehearsal);
  const place = usePlace();
  const online = useOnline();
  const leaving = useMutation({
    mutationFn: logOut,
    onSuccess: () => {
      keepOnlyFor(null);
      location.reload();
    },
  });
  const leave = () => {
    if (!hasUnsent() || window.confirm(t('phone.logOutLoses'))) leaving.mutate();
  };
  const here = (at: typeof place.at) => (place.at === at ? { 'aria-current': 'page' as const } : {});
  return (
    <>
      <header className="phone-frame-head">
        <span>{name}</span>
        <LanguageButton />
        <a href="/board">{t('phone.toConsole')}</a>
        <button type="button" className="phone-quiet" onClick={leave}>
          {t('phone.logOut')}
        </button>
      </header>
      {!online && (
        <p className="phone-offline" role="status">
          ■ {t('phone.offline')}
        </p>
      )}
      <main className="phone-page">
        {place.at === 'tasks' && <TasksPage />}
        {place.at === 'task' && <TaskPage key={place.id} id={place.id} />}
        {place.at === 'report' && <ReportPage />}
      </main>
      <nav className="phone-frame-places" aria-label={t('phone.navigation')}>
        <a href="#tasks" {...here('tasks')}>
          {t('phone.tasks')}
        </a>
        <a href="#report" {...here('report')}>
          {t('phone.report')}
        </a>
      </nav>
    </>
  );
}
