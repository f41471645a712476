import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Wanted = { label: string; hint?: string; missing?: boolean; children: (id: string) => ReactNode };

/** A label over its input, and what is wrong below it. */
export function Field({ label, hint, missing = false, children }: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="origins-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="origins-soft">{hint}</p>}
      {missing && (
        <p className="origins-missing" role="alert">
          {t('case.required')}
        </p>
      )}
    </div>
  );
}
