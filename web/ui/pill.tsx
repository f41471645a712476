import { useTranslation } from 'react-i18next';
import { instantText } from './instant.ts';
import { useMinute } from './now.ts';
import { pillState, stretch, type PillOf, type PillState } from './pill-state.ts';
import { remainingText } from './remaining.ts';
import './pill.css';

const shapes: Record<PillState, string> = {
  running: '●',
  due_soon: '▲',
  overdue: '■',
  paused: '⏸',
  on_time: '✓',
  late: '■',
  none: '–',
};

/** The time a case has, as shape, word and number: never by colour alone. Counts down by the minute. */
export function Pill(of: PillOf) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const state = pillState(of, now);
  const ms = of.dueAt === null ? 0 : Date.parse(of.dueAt) - now;
  const time = stretch(ms, t);
  const words: Record<PillState, string> = {
    running: t('pill.left', { time }),
    due_soon: `${t('pill.dueSoon')} ${t('pill.left', { time })}`,
    overdue: t('pill.overdue', { time }),
    paused: `${t('pill.paused')} ${t('pill.left', { time: remainingText(of.pausedLeft ?? 'P0D', t) })}`,
    on_time: t('pill.onTime'),
    late: t('pill.late'),
    none: t('pill.none'),
  };
  const hint = of.dueAt === null ? undefined : t('pill.due', { at: instantText(of.dueAt, i18n.language) });
  return (
    <span className={`pill pill-${state}`} title={hint}>
      <span aria-hidden="true">{shapes[state]}</span> {words[state]}
    </span>
  );
}
