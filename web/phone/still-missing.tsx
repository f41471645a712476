import { useTranslation } from 'react-i18next';
import type { TextField } from './report-draft.ts';
import './still-missing.css';

/** What a report was sent without, by name and beside the button. */
export function StillMissing({ fields, parties }: { fields: readonly TextField[]; parties: boolean }) {
  const { t, i18n } = useTranslation();
  const names: Partial<Record<TextField, string>> = {
    topic: t('phone.topic'),
    title: t('phone.title'),
    address: t('phone.address'),
    result: t('verbs.fields.result'),
    reply: t('verbs.fields.reply'),
  };
  const said = [...fields.map((field) => names[field] ?? field), ...(parties ? [t('parties.title')] : [])];
  if (said.length === 0) return null;
  return (
    <p className="still-missing" role="alert">
      {t('phone.stillMissing', { fields: new Intl.ListFormat(i18n.language).format(said) })}
    </p>
  );
}
