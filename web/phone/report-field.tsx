import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, TextField } from './report-draft.ts';

type Wanted = {
  name: TextField;
  label: string;
  report: Report;
  change: (some: Partial<Report>) => void;
  missing?: readonly TextField[];
  rows?: number;
  inputMode?: 'text' | 'tel';
  required?: boolean;
  longest?: number;
};

/** One text of a report, with its label. */
export function ReportField({
  name,
  label,
  report,
  change,
  missing = [],
  rows = 1,
  inputMode = 'text',
  required = false,
  longest = 200,
}: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  const shared = {
    id,
    dir: 'auto',
    maxLength: longest,
    value: report[name],
    'aria-required': required,
    'aria-invalid': missing.includes(name),
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  } as const;
  return (
    <div className="phone-field">
      <label htmlFor={id}>
        {label} {required && <span className="phone-must">{t('case.required')}</span>}
      </label>
      {rows > 1 ? <textarea {...shared} rows={rows} /> : <input {...shared} inputMode={inputMode} />}
    </div>
  );
}
