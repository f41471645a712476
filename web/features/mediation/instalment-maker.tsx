import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAhead } from '../../cases/verbs/date-ahead.ts';
import { LineField, NumberField, PickField, TimeField } from './form-fields.tsx';
import { instalments, type DraftTerm } from './instalments.ts';

const monthDays = 30;
const mostInstalments = 24;

type Wanted = {
  parties: readonly (readonly [id: string, name: string])[];
  add: (terms: DraftTerm[]) => void;
};

/** Terms for a sum that is paid in equal parts by the month. */
export function InstalmentMaker({ parties, add }: Wanted) {
  const { t } = useTranslation();
  const [said, setSaid] = useState({ text: '', party: '', total: '', count: '2', firstOn: dateAhead(monthDays) });
  const [total, count] = [Number(said.total), Number(said.count)];
  const isWhole =
    said.text.trim() !== '' && said.party !== '' && total > 0 && said.firstOn !== '' && Number.isInteger(count);
  const make = () => {
    const made = instalments({ total, count, firstOn: said.firstOn }).map(({ amount, dueOn }, n) => ({
      text: t('mediation.draft.instalment', { text: said.text.trim(), n: n + 1, amount }),
      party: said.party,
      dueOn,
    }));
    add(made);
    setSaid({ ...said, text: '', total: '' });
  };
  const field = (name: keyof typeof said) => ({
    label: t(`mediation.draft.${name === 'text' ? 'what' : name}`),
    value: said[name],
    change: (value: string) => setSaid({ ...said, [name]: value }),
  });
  return (
    <fieldset className="mediation-term">
      <legend>{t('mediation.draft.instalments')}</legend>
      <p className="mediation-effect">{t('mediation.draft.instalmentsHint')}</p>
      <LineField {...field('text')} />
      <PickField {...field('party')} choices={parties} />
      <NumberField {...field('total')} />
      <NumberField {...field('count')} />
      <TimeField {...field('firstOn')} kind="date" min={dateAhead(0)} />
      <Button disabled={!isWhole || count < 1 || count > mostInstalments} onClick={make}>
        {t('mediation.draft.make')}
      </Button>
    </fieldset>
  );
}
