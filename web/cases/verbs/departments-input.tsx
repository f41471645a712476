import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMatcher } from '../../ui/use-matcher.ts';
import { flatten, unitTrees } from '../../units/list-units.ts';

type Wanted = { id: string; value: readonly string[]; change: (value: string[]) => void; missing: boolean };

const onTheLadder: readonly string[] = ['street', 'community', 'grid'];

/** Several units that stand beside the ladder of the street, found by name, code or pinyin. */
export function DepartmentsInput({ id, value, change, missing }: Wanted) {
  const { t } = useTranslation();
  const { data = [], isPending } = useQuery(unitTrees);
  const isMatch = useMatcher();
  const departments = flatten(data).filter(({ kind }) => !onTheLadder.includes(kind));
  return (
    <Select
      id={id}
      mode="multiple"
      showSearch={{ filterOption: (typed, option) => isMatch(option?.label ?? '', typed) }}
      loading={isPending}
      placeholder={t('verbs.chooseDepartments')}
      style={{ width: '100%' }}
      {...(missing && { status: 'error' as const })}
      value={[...value]}
      onChange={change}
      options={departments.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
    />
  );
}
