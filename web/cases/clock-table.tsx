import { useTranslation } from 'react-i18next';
import { Moment } from '../ui/moment.tsx';
import { remainingText } from '../ui/remaining.ts';
import { useClockWord } from './clock-word.ts';
import type { ClockView } from './read-case.ts';
import './clock-table.css';

const shapes: Record<ClockView['state'], string> = { running: '●', paused: '⏸', met: '✓', missed: '■', void: '–' };

/** Every clock of a case, with the rule it runs under. */
export function ClockTable({ clocks }: { clocks: readonly ClockView[] }) {
  const { t } = useTranslation();
  const wordOf = useClockWord();
  const heads = ['clock', 'state', 'budget', 'started', 'due', 'left', 'policy'] as const;
  return (
    <div className="clock-table" tabIndex={0} role="group" aria-label={t('case.clocks')}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`case.clockTable.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <tr key={clock.id} className={`clock-${clock.state}`}>
              <th scope="row">
                {wordOf(clock.kind)} {clock.level && t(`kinds.level.${clock.level}`)}
              </th>
              <td>
                <span aria-hidden="true">{shapes[clock.state]}</span> {t(`clocks.state.${clock.state}`)}
              </td>
              <td>{t(`clocks.budget.${clock.unit}`, { count: clock.budget })}</td>
              <td>
                <Moment at={clock.startedAt} />
              </td>
              <td title={clock.provisional ? t('case.clockTable.provisional') : undefined}>
                {clock.dueAt ? <Moment at={clock.dueAt} /> : '–'}
                {clock.provisional && ' *'}
              </td>
              <td>{clock.stoppedAt === null ? remainingText(clock.remaining, t) : '–'}</td>
              <td>
                <code>{clock.policy}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {clocks.some(({ provisional }) => provisional) && <p>* {t('case.clockTable.provisional')}</p>}
    </div>
  );
}
