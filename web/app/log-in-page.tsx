import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../server/query-client.ts';
import { asFault } from '../server/fault.ts';
import { logIn } from '../session/log-in.ts';
import { offer } from '../session/read-offer.ts';
import { me } from '../session/read-me.ts';
import { Failed } from '../ui/states.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './log-in-page.css';

const route = getRouteApi('/log-in');

/** Who are you? In the demonstration one key or click says so. */
export function LogInPage() {
  const { t } = useTranslation();
  const { back, over } = route.useSearch();
  const navigate = useNavigate();
  const { data: offered } = useQuery(offer);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: logIn,
    onSuccess: ({ user }) => {
      queryClient.clear();
      queryClient.setQueryData(me.queryKey, user);
      return navigate({ href: back ?? '/', replace: true });
    },
  });
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    entering.mutate({ username, password });
  };
  return (
    <div className="log-in">
      <main className="log-in-card">
        <header className="log-in-head">
          <div>
            <h1>{t('logIn.title')}</h1>
            <p>{t('logIn.purpose')}</p>
          </div>
          <LanguageSwitch />
        </header>
        {over && <p role="status">{t('logIn.over')}</p>}
        <form onSubmit={submit}>
          <label htmlFor="username">{t('logIn.username')}</label>
          <Input
            id="username"
            autoFocus
            autoComplete="username"
            value={username}
            onChange={({ target }) => setUsername(target.value)}
          />
          <label htmlFor="password">{t('logIn.password')}</label>
          <Input.Password
            id="password"
            visibilityToggle={false}
            autoComplete="current-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
          <Button type="primary" htmlType="submit" block loading={entering.isPending} disabled={!username || !password}>
            {t('logIn.submit')}
          </Button>
        </form>
        {entering.error &&
          (asFault(entering.error).status === 401 ? (
            <p role="alert" className="log-in-wrong">
              {t('logIn.wrong')}
            </p>
          ) : (
            <Failed error={entering.error} />
          ))}
        <p>
          <a href="/phone">{t('phone.toPhone')}</a>
        </p>
        {offered && offered.password !== null && (
          <DemoAccounts
            accounts={offered.accounts}
            enter={(name) => entering.mutate({ username: name, password: offered.password ?? '' })}
          />
        )}
      </main>
    </div>
  );
}
