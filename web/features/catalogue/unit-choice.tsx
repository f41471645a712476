import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { flatten, unitTrees, type Unit } from '../../units/list-units.ts';

type Wanted = {
  label: string;
  value: string;
  change: (code: string) => void;
  missing: boolean;
  kinds?: readonly Unit['kind'][];
  fixed?: boolean;
};

/** One unit of the reader's area, or none. */
export function UnitChoice({ label, value, change, missing, kinds, fixed = false }: Wanted) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(unitTrees);
  const id = useId();
  const units = flatten(data).filter(({ kind }) => kinds?.includes(kind) ?? true);
  return (
    <div className="catalogue-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        disabled={fixed}
        aria-invalid={missing}
        value={value}
        onChange={({ target }) => change(target.value)}
      >
        <option value="">—</option>
        {units.map(({ code, name }) => (
          <option key={code} value={code}>
            {/* The code first: who types finds it without an input method. */}
            {code} {name}
          </option>
        ))}
      </select>
      {missing && (
        <p className="catalogue-required" role="alert">
          {t('case.required')}
        </p>
      )}
    </div>
  );
}
