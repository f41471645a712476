import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../ui/instant.ts';
import { changesOf } from './change-catalogue.ts';

/** What was changed before, when, by whom and why. */
export function ChangeHistory({ of }: { of: { part: string; key: string } }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(changesOf(of));
  if (data === undefined) return null;
  return (
    <section aria-labelledby="catalogue-history">
      <h3 id="catalogue-history">{t('catalogue.history')}</h3>
      {data.length === 0 && <p className="catalogue-hint">{t('catalogue.unchanged')}</p>}
      <ul>
        {data.map(({ version, at, author, reason, body }) => (
          <li key={version} dir="auto">
            {t('catalogue.changedBy', { at: instantText(at, i18n.language), who: author, reason })}
            {body && 'zh' in body && (
              <span className="catalogue-hint">
                {' '}
                {String(body['zh'])} · {String(body['en'])} ·{' '}
                {t(body['active'] === false ? 'catalogue.inactive' : 'catalogue.active')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
