import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidateView } from './candidates.ts';
import './possible-duplicates.css';

/** `items` are undefined while there is nothing to compare with; `children` show one candidate each. */
type Wanted = { items: readonly CandidateView[] | undefined; children: ReactNode };

/** Cases that may be about the same matter; whether they are is a person's to say. */
export function PossibleDuplicates({ items, children }: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="possible-duplicates" aria-labelledby={id}>
      <h2 id={id}>{t('duplicates.title')}</h2>
      <p role="status">
        {!items && t('duplicates.waits')}
        {items && (items.length === 0 ? t('duplicates.none') : t('duplicates.found', { count: items.length }))}
      </p>
      <p className="possible-duplicates-scope">{t('duplicates.scope')}</p>
      {items && items.length > 0 && <ul>{children}</ul>}
    </section>
  );
}
