import { Input } from 'antd';

type Wanted = { id: string; value: string; change: (value: string) => void; missing: boolean };

/** A date and time of the street, whatever clock the browser goes by. */
export function MomentInput({ id, value, change, missing }: Wanted) {
  return (
    <Input
      id={id}
      type="datetime-local"
      value={value.slice(0, 16)}
      onChange={({ target }) => change(target.value && `${target.value.slice(0, 16)}:00+08:00`)}
      {...(missing && { status: 'error' as const })}
    />
  );
}
