import { useId, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

type Wanted = {
  label: string;
  value: string;
  change: (value: string) => void;
  missing: boolean;
  hint?: ReactNode;
  input?: RefObject<HTMLInputElement | null>;
};

/** A line that has to be filled. */
export function TextField({ label, value, change, missing, hint, input }: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="catalogue-field">
      <label htmlFor={id}>
        {label} <span className="catalogue-required">{t('case.required')}</span>
      </label>
      <input
        id={id}
        ref={input}
        dir="auto"
        maxLength={200}
        value={value}
        onChange={({ target }) => change(target.value)}
        aria-required
        aria-invalid={missing}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      />
      {hint !== undefined && (
        <p className="catalogue-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {missing && (
        <p className="catalogue-required" role="alert">
          {t('case.required')}
        </p>
      )}
    </div>
  );
}
