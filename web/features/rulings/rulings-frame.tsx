import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './rulings.css';

const pages = [
  { to: '/rulings', word: 'rulings.waiting' },
  { to: '/rulings/cards', word: 'rulings.cards' },
  { to: '/rulings/key-list', word: 'rulings.keyList' },
] as const;

/** What the pages of a supervisor's desk share: where one is, and where else one can go. */
export function RulingsFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="rulings">
      <header className="rulings-head">
        <h1>{t('rulings.title')}</h1>
        <nav aria-label={t('rulings.title')}>
          {pages.map(({ to, word }) => (
            <Link key={to} to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
              {t(word)}
            </Link>
          ))}
        </nav>
      </header>
      {children}
    </div>
  );
}
