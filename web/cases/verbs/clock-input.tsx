import { Select } from 'antd';
import { useClockWord } from '../clock-word.ts';
import type { ClockChoice } from './clock-choices.ts';

type Wanted = {
  id: string;
  choices: readonly ClockChoice[];
  value: string;
  change: (value: string) => void;
  missing: boolean;
};

/** One of the clocks of the case that a verb can be about. */
export function ClockInput({ id, choices, value, change, missing }: Wanted) {
  const wordOf = useClockWord();
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      value={value || null}
      onChange={change}
      {...(missing && { status: 'error' as const })}
      options={choices.map((choice) => ({ value: choice.value, label: wordOf(choice.kind) }))}
    />
  );
}
