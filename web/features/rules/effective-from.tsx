import { useTranslation } from 'react-i18next';
import { textAt } from './content.ts';
import { idOf, useDraft } from './draft-context.ts';
import { FaultsAt, useInvalid } from './faults-at.tsx';

const at = '/effectiveFrom';
const minutes = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** From when on a policy is in force, in the street's own time. */
export function EffectiveFrom() {
  const { t } = useTranslation();
  const { content, change } = useDraft();
  return (
    <div className="rules-field">
      <label htmlFor={idOf(at)}>{t('rules.effectiveFrom')}</label>
      <input
        id={idOf(at)}
        type="datetime-local"
        value={minutes.exec(textAt(content, at))?.[0] ?? ''}
        onChange={({ target }) => change(at, target.value && `${target.value}:00+08:00`)}
        {...useInvalid(at)}
      />
      <FaultsAt at={at} />
    </div>
  );
}
