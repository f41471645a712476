import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { isHalfNamed, usePartyRows } from '../../cases/parties.ts';
import { Labelled, type FieldsOf } from './intake-field.tsx';
import { partiesIn } from './registration.ts';

const asked = ['name', 'phone', 'side'] as const;

/** Who is at odds with whom. Nobody has to be named while somebody is on the line. */
export function PartyFields({ draft, change, missing }: FieldsOf) {
  const { t } = useTranslation();
  const { rows, set, add, remove } = usePartyRows(partiesIn(draft), (parties) => change({ parties }));
  const marked = missing.includes('parties');
  return (
    <fieldset className="intake-part">
      <legend>{t('parties.title')}</legend>
      {rows.map((party, index) => (
        <fieldset key={index}>
          <legend>{t('parties.numbered', { number: index + 1 })}</legend>
          <div className="intake-row">
            {asked.map((field) => {
              const isMissing = marked && field !== 'phone' && party[field].trim() === '' && isHalfNamed(party);
              return (
                <Labelled key={field} label={t(`parties.${field}`)} isMissing={isMissing}>
                  {(id) => (
                    <Input
                      id={id}
                      dir="auto"
                      autoComplete="off"
                      maxLength={field === 'phone' ? 40 : 200}
                      aria-invalid={isMissing}
                      value={party[field]}
                      onChange={({ target }) => set(index, { [field]: target.value })}
                    />
                  )}
                </Labelled>
              );
            })}
          </div>
          {rows.length > 1 && (
            <Button size="small" onClick={() => remove(index)}>
              {t('parties.remove', { number: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <div>
        <Button type="dashed" onClick={add}>
          {t('parties.add')}
        </Button>
      </div>
    </fieldset>
  );
}
