import { Input } from 'antd';
import { dateAhead } from './date-ahead.ts';

type Wanted = { id: string; value: string; change: (value: string) => void; missing: boolean };

/** A date in the street's own time, from tomorrow on; what is sent is its last minute. */
export function DayInput({ id, value, change, missing }: Wanted) {
  return (
    <Input
      id={id}
      type="date"
      min={dateAhead(1)}
      value={value.slice(0, 10)}
      onChange={({ target }) => change(target.value && `${target.value}T23:59:00+08:00`)}
      {...(missing && { status: 'error' as const })}
    />
  );
}
