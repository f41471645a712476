import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMatcher } from '../../ui/use-matcher.ts';
import { unitStaff } from '../../units/list-staff.ts';

type Wanted = { id: string; unit: string; value: string; change: (value: string) => void; missing: boolean };

/** One member of the unit that holds the case. */
export function PersonInput({ id, unit, value, change, missing }: Wanted) {
  const { t } = useTranslation();
  const { data = [], isPending } = useQuery(unitStaff(unit));
  const isMatch = useMatcher();
  return (
    <Select
      id={id}
      showSearch={{ filterOption: (typed, option) => isMatch(option?.label ?? '', typed) }}
      loading={isPending}
      placeholder={t('verbs.choosePerson')}
      style={{ width: '100%' }}
      {...(missing && { status: 'error' as const })}
      value={value || null}
      onChange={(person) => change(person ?? '')}
      options={data.map(({ id: person, name, roles }) => ({
        value: person,
        label: [name, ...roles.map((role) => t(`people.role.${role}`))].join(' · '),
      }))}
    />
  );
}
