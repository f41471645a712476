import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { nameableUnits } from '../../units/list-units.ts';

type Wanted = { value: readonly string[]; change: (value: string[]) => void };

const onTheLadder: readonly string[] = ['street', 'community', 'grid'];

/** Several of the units that stand beside the ladder of the street. Boxes, because the tab key chooses in an open list of several. */
export function DepartmentsInput({ value, change }: Wanted) {
  const { data = [] } = useQuery(nameableUnits);
  const departments = data.filter(({ kind }) => !onTheLadder.includes(kind));
  return (
    <Checkbox.Group
      value={[...value]}
      onChange={change}
      options={departments.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
