import { useId, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

type Wanted = { label: string; value: string; change: (value: string) => void; missing: boolean; hint?: string };
type Shared = { id: string; 'aria-required': true; 'aria-invalid': boolean; 'aria-describedby': string };

/** A line that has to be filled. */
export function LineField({ value, change, input, ...field }: Wanted & { input?: RefObject<HTMLInputElement | null> }) {
  return (
    <Field {...field}>
      {(shared) => (
        <input
          {...shared}
          ref={input}
          dir="auto"
          autoComplete="off"
          maxLength={200}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  );
}

/** One of a few, by code and word. */
export function ChoiceField({
  value,
  change,
  choices,
  ...field
}: Wanted & { choices: readonly (readonly [code: string, word: string])[] }) {
  return (
    <Field {...field}>
      {(shared) => (
        <select {...shared} value={value} onChange={({ target }) => change(target.value)}>
          {value === '' && <option value="">—</option>}
          {choices.map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type Framed = Omit<Wanted, 'value' | 'change'> & { children: (shared: Shared) => ReactNode };

function Field({ label, missing, hint, children }: Framed) {
  const { t } = useTranslation();
  const id = useId();
  const shared = { id, 'aria-required': true, 'aria-invalid': missing, 'aria-describedby': `${id}-said` } as const;
  return (
    <div className="intake-links-field">
      <label htmlFor={id}>{label}</label>
      {children(shared)}
      <p id={`${id}-said`} className={missing ? 'intake-links-missing' : 'intake-links-soft'}>
        {missing ? t('case.required') : hint}
      </p>
    </div>
  );
}
