import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { levels } from '../../../domain/levels.ts';
import { useClockWord } from '../../cases/clock-word.ts';
import { Bar } from '../../reports/bar.tsx';
import type { BreachItemView } from '../../reports/read-breaches.ts';
import { durationMs, durationWords } from '../../ui/duration.ts';
import { Moment } from '../../ui/moment.tsx';
import { LevelTag } from '../../ui/tags.tsx';
import { BreachDetails } from './breach-details.tsx';

/** One missed clock: whose it was when it ran out, how late it is, and how long each level had the case. */
export function BreachRow({ item, row, focus }: { item: BreachItemView; row: number; focus: () => void }) {
  const { t } = useTranslation();
  const wordOf = useClockWord();
  const { case: about, number, kind, holder, heldByLevel } = item;
  const held = levels.map((level) => [level, durationMs(heldByLevel[level])] as const);
  const whole = held.reduce((sum, [, ms]) => sum + ms, 0);
  return (
    <tr data-row={row} onFocus={focus}>
      <th scope="row">
        <Link to="/cases/$caseId" params={{ caseId: about.id }} dir="auto">
          {about.title}
        </Link>
        <code>{number}</code>
      </th>
      <td>{wordOf(kind)}</td>
      <td>
        {holder && (
          <>
            {[holder.unit.name, holder.person?.name].filter(Boolean).join(' · ')}
            <br />
            <LevelTag level={holder.unit.level} />
          </>
        )}
      </td>
      <td>{item.dueAt && <Moment at={item.dueAt} />}</td>
      <td className="reports-late">
        <span aria-hidden="true">■</span> {durationWords(item.lateBy, t)}
        {item.stoppedAt === null && <small> {t('reports.still')}</small>}
      </td>
      <td>
        <Bar parts={held} whole={whole} />
        <ul className="reports-held">
          {held.map(
            ([level, ms]) =>
              ms > 0 && (
                <li key={level}>
                  <span aria-hidden="true" className={`bar-key bar-${level}`} /> {t(`kinds.level.${level}`)}{' '}
                  {durationWords(heldByLevel[level], t)}
                </li>
              ),
          )}
        </ul>
      </td>
      <td>
        <BreachDetails item={item} />
      </td>
    </tr>
  );
}
