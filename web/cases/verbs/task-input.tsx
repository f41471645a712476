import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskView } from './task-choices.ts';

type Wanted = {
  id: string;
  tasks: readonly TaskView[];
  value: unknown;
  change: (value: number) => void;
  missing: boolean;
};

/** One of the tasks beside a case. */
export function TaskInput({ id, tasks, value, change, missing }: Wanted) {
  const { t } = useTranslation();
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      value={typeof value === 'number' ? value : null}
      onChange={(n) => n !== null && change(n)}
      {...(missing && { status: 'error' as const })}
      options={tasks.map(({ n, unit, state }) => ({
        value: n,
        label: `${t('joint.number', { n })} · ${unit.name} · ${t(`joint.states.${state}`)}`,
      }))}
    />
  );
}
