import { useId } from 'react';
import { useTranslation } from 'react-i18next';

type Wanted = {
  label: string;
  value: string;
  change: (value: string) => void;
  longest: number;
  rows?: number;
  inputMode?: 'text' | 'tel';
  required?: boolean;
  missing?: boolean;
};

/** One text of a report, with its label. */
export function ScanField({
  label,
  value,
  change,
  longest,
  rows = 1,
  inputMode = 'text',
  required = false,
  missing = false,
}: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  const shared = {
    id,
    value,
    dir: 'auto',
    maxLength: longest,
    'aria-required': required,
    'aria-invalid': missing,
    onChange: ({ target }: { target: { value: string } }) => change(target.value),
  } as const;
  return (
    <div className="phone-field">
      <label htmlFor={id}>
        {label} {required && <span className="phone-must">{t('case.required')}</span>}
      </label>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input {...shared} inputMode={inputMode} autoComplete={inputMode === 'tel' ? 'tel' : 'off'} />
      )}
    </div>
  );
}
