import { useTranslation } from 'react-i18next';
import type { OfferView } from '../../api/session/offer-schema.ts';

type Accounts = OfferView['accounts'];

/** The demonstration's people, one click each. */
export function DemoAccounts({ accounts, enter }: { accounts: Accounts; enter: (username: string) => void }) {
  const { t } = useTranslation();
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('logIn.demoTitle')}</h2>
      <ul>
        {accounts.map(({ username, name, role, unit }) => (
          <li key={username}>
            <button type="button" onClick={() => enter(username)}>
              <strong>{t(`people.role.${role}`)}</strong>
              <span>
                {name} · {unit}
              </span>
              <code>{username}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
