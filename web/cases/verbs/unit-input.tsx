import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { nameableUnits, type Unit } from '../../units/list-units.ts';
import { useMatcher } from '../../ui/use-matcher.ts';

type Wanted = {
  id: string;
  value: string;
  change: (value: string) => void;
  missing: boolean;
  optional?: boolean;
  /** Where only one kind of unit will do, or a few. */
  kind?: Unit['kind'] | readonly Unit['kind'][];
};

/** One unit that the reader may name, found by name, code or pinyin. */
export function UnitInput({ id, value, change, missing, kind, optional = kind !== undefined }: Wanted) {
  const { t } = useTranslation();
  const { data = [], isPending } = useQuery(nameableUnits);
  const isMatch = useMatcher();
  const units = data.filter((unit) => kind === undefined || [kind].flat().includes(unit.kind));
  return (
    <Select
      id={id}
      showSearch={{ filterOption: (typed, option) => isMatch(option?.label ?? '', typed) }}
      allowClear={optional}
      loading={isPending}
      placeholder={t('verbs.chooseUnit')}
      style={{ width: '100%' }}
      {...(missing && { status: 'error' as const })}
      value={value || null}
      onChange={(code) => change(code ?? '')}
      options={units.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
    />
  );
}
