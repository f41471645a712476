import { Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import { typed, type Field } from './registration.ts';

export type FieldsOf = { draft: Draft; change: (change: Draft) => void; missing: readonly Field[] };

/** A label over its input, and what is wrong below it. */
export function Labelled(of: {
  label: string;
  hint?: string;
  isMissing?: boolean;
  first?: boolean;
  children: (id: string) => ReactNode;
}) {
  const { label, hint, isMissing = false, first = false, children } = of;
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="intake-field" {...(first && { 'data-first': true })}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="intake-hint">{hint}</p>}
      {isMissing && (
        <p className="intake-missing" role="alert">
          {t('case.required')}
        </p>
      )}
    </div>
  );
}

type Lined = FieldsOf & {
  field: Field;
  label: string;
  longest: number;
  rows?: number;
  first?: boolean;
  leave?: () => void;
};

/** One line of words, or several where it says so. */
export function TextField({ field, label, longest, rows, first = false, leave, draft, change, missing }: Lined) {
  const isMissing = missing.includes(field);
  const shared = {
    dir: 'auto' as const,
    maxLength: longest,
    value: typed(draft, field),
    'aria-invalid': isMissing,
    ...(isMissing && { status: 'error' as const }),
    ...(leave && { onBlur: leave }),
  };
  return (
    <Labelled label={label} isMissing={isMissing} first={first}>
      {(id) =>
        rows === undefined ? (
          <Input id={id} {...shared} autoComplete="off" onChange={({ target }) => change({ [field]: target.value })} />
        ) : (
          <Input.TextArea
            id={id}
            {...shared}
            rows={rows}
            onChange={({ target }) => change({ [field]: target.value })}
          />
        )
      }
    </Labelled>
  );
}
