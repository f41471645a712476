import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isHalfNamed, usePartyRows, type Party } from '../cases/parties.ts';
import './report-parties.css';

type Wanted = { parties: readonly Party[]; change: (parties: readonly Party[]) => void; tried: boolean };

const asked = ['name', 'phone', 'side'] as const;

/** Who is at odds with whom. Nobody has to be named while it is reported. */
export function ReportParties({ parties, change, tried }: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  const { rows, set, add, remove } = usePartyRows(parties, change);
  return (
    <fieldset className="phone-bare">
      <legend>{t('parties.title')}</legend>
      {rows.map((party, index) => (
        <fieldset key={index} className="report-parties-one">
          <legend>{t('parties.numbered', { number: index + 1 })}</legend>
          {asked.map((field) => (
            <div key={field} className="phone-field">
              <label htmlFor={`${id}-${index}-${field}`}>{t(`parties.${field}`)}</label>
              <input
                id={`${id}-${index}-${field}`}
                dir="auto"
                autoComplete="off"
                inputMode={field === 'phone' ? 'tel' : 'text'}
                maxLength={field === 'phone' ? 40 : 200}
                aria-invalid={tried && field !== 'phone' && party[field].trim() === '' && isHalfNamed(party)}
                value={party[field]}
                onChange={({ target }) => set(index, { [field]: target.value })}
              />
            </div>
          ))}
          {rows.length > 1 && (
            <button type="button" onClick={() => remove(index)}>
              {t('parties.remove', { number: index + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" onClick={add}>
        {t('parties.add')}
      </button>
    </fieldset>
  );
}
