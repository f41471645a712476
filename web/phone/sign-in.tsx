import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../server/query-client.ts';
import { logIn } from '../session/log-in.ts';
import { worksOutdoors } from '../session/places.ts';
import { me } from '../session/read-me.ts';
import { offer } from '../session/read-offer.ts';
import { LanguageButton } from './language-button.tsx';
import { Notice } from './notice.tsx';

/** Who are you? In the demonstration one touch says so. */
export function SignIn({ over, entered }: { over: boolean; entered: () => void }) {
  const { t } = useTranslation();
  const { data: offered } = useQuery(offer);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: logIn,
    onSuccess: ({ user }) => {
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'cases' });
      queryClient.setQueryData(me.queryKey, user);
      entered();
    },
  });
  const accounts = offered?.accounts.filter(({ role }) => worksOutdoors({ posts: [{ role, unit: '' }] })) ?? [];
  return (
    <main className="phone-page">
      <div className="phone-row">
        <h1>{t('logIn.title')}</h1>
        <LanguageButton />
      </div>
      <p className="phone-faint">{t('phone.name')}</p>
      {over && <p role="status">{t('logIn.over')}</p>}
      <form
        className="phone-form"
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate({ username, password });
        }}
      >
        <label>
          {t('logIn.username')}
          <input
            autoComplete="username"
            autoCapitalize="none"
            value={username}
            onChange={({ target }) => setUsername(target.value)}
          />
        </label>
        <label>
          {t('logIn.password')}
          <input
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </label>
        {entering.error && <Notice error={entering.error} />}
        <button className="phone-main" disabled={!username || !password || entering.isPending}>
          {t('logIn.submit')}
        </button>
      </form>
      {accounts.length > 0 && (
        <section aria-labelledby="phone-demo" className="phone-form">
          <h2 id="phone-demo">{t('logIn.demoTitle')}</h2>
          {accounts.map((account) => (
            <button
              key={account.username}
              type="button"
              onClick={() => entering.mutate({ username: account.username, password: offered?.password ?? '' })}
            >
              {t(`people.role.${account.role}`)} {account.name} · {account.unit}
            </button>
          ))}
        </section>
      )}
      <p>
        <a href="/log-in">{t('phone.toConsole')}</a>
      </p>
    </main>
  );
}
