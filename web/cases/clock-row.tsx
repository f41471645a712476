import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../ui/moment.tsx';
import { remainingText } from '../ui/remaining.ts';
import { ClockWhy } from './clock-why.tsx';
import { useClockWord } from './clock-word.ts';
import type { ClockView } from './read-case.ts';

const shapes: Record<ClockView['state'], string> = { running: '●', paused: '⏸', met: '✓', missed: '■', void: '–' };

/** One clock of a case; why it is due then opens beneath it. */
export function ClockRow({ clock, caseId, columns }: { clock: ClockView; caseId: string; columns: number }) {
  const { t } = useTranslation();
  const wordOf = useClockWord();
  const why = useId();
  const [open, setOpen] = useState(false);
  const name = [wordOf(clock.kind), clock.level && t(`kinds.level.${clock.level}`)].filter(Boolean).join(' ');
  const left = clock.stoppedAt === null ? remainingText(clock.remaining, t) : '–';
  return (
    <>
      <tr className={`clock-${clock.state}`}>
        <th scope="row">{name}</th>
        <td>
          <span aria-hidden="true">{shapes[clock.state]}</span> {t(`clocks.state.${clock.state}`)}
        </td>
        <td>
          {t(`clocks.budget.${clock.unit}`, { count: clock.budget })}
          {clock.extendedDays > 0 && ` · ${t('standing.extended', { count: clock.extendedDays })}`}
        </td>
        <td>
          <Moment at={clock.startedAt} />
        </td>
        <td title={clock.provisional ? t('case.clockTable.provisional') : undefined}>
          {clock.dueAt ? <Moment at={clock.dueAt} /> : '–'}
          {clock.provisional && ' *'}
          {clock.limit !== null && clock.limit === clock.dueAt && ` · ${t('case.clockTable.limited')}`}
        </td>
        <td>{clock.state === 'paused' ? t('pill.left', { time: left }) : left}</td>
        <td>
          <code>{clock.policy}</code>
        </td>
        <td>
          <button
            type="button"
            className="clock-why"
            aria-label={t('why.of', { clock: name })}
            aria-expanded={open}
            aria-controls={open ? why : undefined}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">{open ? '▾' : '▸'}</span> {t('why.ask')}
          </button>
        </td>
      </tr>
      {open && (
        <tr id={why}>
          <td colSpan={columns}>
            <ClockWhy caseId={caseId} clockId={clock.id} />
          </td>
        </tr>
      )}
    </>
  );
}
