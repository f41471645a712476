import { useTranslation } from 'react-i18next';
import { taskHash } from './use-place.ts';

export type Done = { id: string; number: string; onSpot: boolean };

/** It is on record: its number, the way to it, and the way to the next. */
export function ReportDone({ done, next }: { done: Done; next: () => void }) {
  const { t } = useTranslation();
  return (
    <section className="phone-form" role="status">
      <h1>✓ {t(done.onSpot ? 'phone.closed' : 'phone.reported')}</h1>
      <p>
        <code>{done.number}</code>
      </p>
      <a className="phone-main" href={taskHash(done.id)}>
        {t('phone.see')}
      </a>
      <button type="button" onClick={next}>
        {t('phone.another')}
      </button>
    </section>
  );
}
