import { Select } from 'antd';
import type { CaseView } from '../read-case.ts';
import { useClockWord } from '../clock-word.ts';

type Wanted = { id: string; seen: CaseView; value: string; change: (value: string) => void; missing: boolean };

/** One of the milestones that the case waits for. */
export function MilestoneInput({ id, seen, value, change, missing }: Wanted) {
  const wordOf = useClockWord();
  const waiting = seen.clocks.filter(({ kind, stoppedAt }) => kind.startsWith('milestone:') && stoppedAt === null);
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      value={value || null}
      onChange={change}
      {...(missing && { status: 'error' as const })}
      options={waiting.map(({ kind }) => ({ value: kind.slice('milestone:'.length), label: wordOf(kind) }))}
    />
  );
}
