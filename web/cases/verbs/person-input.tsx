import { useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMatcher } from '../../ui/use-matcher.ts';
import { unitStaff } from '../../units/list-staff.ts';

type Wanted = {
  id: string;
  units: readonly string[];
  value: string;
  change: (value: string) => void;
  missing: boolean;
};

/** One member of these units. */
export function PersonInput({ id, units, value, change, missing }: Wanted) {
  const { t } = useTranslation();
  const staff = useQueries({ queries: units.map((unit) => unitStaff(unit)) });
  const people = new Map(staff.flatMap(({ data = [] }) => data).map((person) => [person.id, person]));
  const isMatch = useMatcher();
  return (
    <Select
      id={id}
      showSearch={{ filterOption: (typed, option) => isMatch(option?.label ?? '', typed) }}
      loading={staff.some(({ isPending }) => isPending)}
      placeholder={t('verbs.choosePerson')}
      style={{ width: '100%' }}
      {...(missing && { status: 'error' as const })}
      value={value || null}
      onChange={(person) => change(person ?? '')}
      options={[...people.values()].map(({ id: person, name, roles }) => ({
        value: person,
        label: [name, ...roles.map((role) => t(`people.role.${role}`))].join(' · '),
      }))}
    />
  );
}
