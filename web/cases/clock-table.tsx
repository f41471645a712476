import { useTranslation } from 'react-i18next';
import { ClockRow } from './clock-row.tsx';
import type { ClockView } from './read-case.ts';
import './clock-table.css';
import { Heads } from '../ui/heads.tsx';

const heads = ['clock', 'state', 'budget', 'started', 'due', 'left', 'policy', 'why'] as const;

/** Every clock of a case, with the rule it runs under and the reason for its due time. */
export function ClockTable({ caseId, clocks }: { caseId: string; clocks: readonly ClockView[] }) {
  const { t } = useTranslation();
  return (
    <div className="clock-table" tabIndex={0} role="group" aria-label={t('case.clocks')}>
      <table>
        <Heads words={heads.map((head) => t(`case.clockTable.${head}`))} />
        <tbody>
          {clocks.map((clock) => (
            <ClockRow key={clock.id} clock={clock} caseId={caseId} columns={heads.length} />
          ))}
        </tbody>
      </table>
      {clocks.some(({ provisional }) => provisional) && <p>* {t('case.clockTable.provisional')}</p>}
    </div>
  );
}
