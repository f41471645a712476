import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseKind, Track } from '../../../domain/kinds.ts';
import { useClockWord } from '../../cases/clock-word.ts';
import { Moment } from '../../ui/moment.tsx';
import { Failed } from '../../ui/states.tsx';
import { forecast } from './forecast.ts';

type Wanted = { of: { kind: CaseKind; topic: string; track: Track; onSpot: boolean }; hasGrid: boolean };

/** When each clock would be due, so that it can be told to whoever is on the line. */
export function ForecastTable({ of: { kind, topic, track, onSpot }, hasGrid }: Wanted) {
  const { t } = useTranslation();
  const wordOf = useClockWord();
  const { data, error } = useQuery(forecast({ kind, topic, track }));
  if (onSpot) return <p className="intake-hint">{t('intake.onSpotEffect')}</p>;
  if (topic === '') return <p className="intake-hint">{t('intake.previewWaits')}</p>;
  if (error) return <Failed error={error} />;
  // A desk dispatches only what came without a grid.
  const shown = data?.filter((clock) => clock.kind !== 'dispatch' || !hasGrid) ?? [];
  return (
    <table className="intake-clocks">
      <caption>{t('intake.previewHint')}</caption>
      <tbody>
        {shown.map((clock) => (
          <tr key={`${clock.kind} ${clock.level}`}>
            <th scope="row">
              {wordOf(clock.kind)} {clock.level && t(`kinds.level.${clock.level}`)}
            </th>
            <td>{clock.dueAt ? <Moment at={clock.dueAt} /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
