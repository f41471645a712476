import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchCases } from '../search-cases.ts';

type Wanted = {
  id: string;
  /** The case that it may not be. */
  except: string;
  value: string;
  change: (value: string) => void;
  missing: boolean;
};

/** Another case, found by its number or by words. */
export function CaseInput({ id, except, value, change, missing }: Wanted) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const { data = [], isFetching } = useQuery(searchCases(typed.trim()));
  const found = data
    .filter((line) => line.id !== except)
    .map(({ id: other, number, title }) => ({ value: other, label: `${number} ${title}` }));
  // What was chosen keeps its words while something else is looked for.
  const options = chosen && found.every((option) => option.value !== chosen.value) ? [...found, chosen] : found;
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      placeholder={t('verbs.chooseCase')}
      notFoundContent={typed.trim().length < 2 ? t('verbs.chooseCase') : isFetching ? null : t('verbs.noSuchCase')}
      style={{ width: '100%' }}
      {...(missing && { status: 'error' as const })}
      value={value || null}
      onChange={(other) => {
        setChosen(options.find((option) => option.value === other) ?? null);
        change(other ?? '');
      }}
      options={options}
    />
  );
}
