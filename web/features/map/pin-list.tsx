import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PinsView } from '../../../api/reports/grid-schema.ts';
import { pinSign } from './signs.ts';

/** The pins in words: the open cases of a grid whose place is known. */
export function PinList({ grid, pins }: { grid: string; pins: PinsView }) {
  const { t } = useTranslation();
  const { items, more } = pins;
  return (
    <section className="pin-list" aria-labelledby="pin-list">
      <h2 id="pin-list">{t('map.pins', { grid })}</h2>
      {items.length === 0 && <p role="status">{t('map.noPins')}</p>}
      <ul>
        {items.map(({ case: about, kind, overdue }) => (
          <li key={about.id}>
            <span aria-hidden="true">{pinSign({ kind, overdue })}</span> {t(`kinds.kind.${kind}`)}
            {overdue && ` · ${t('map.pinOverdue')}`}{' '}
            <Link to="/cases/$caseId" params={{ caseId: about.id }} dir="auto">
              {about.title}
            </Link>
          </li>
        ))}
      </ul>
      {more && <p>{t('map.morePins', { count: items.length })}</p>}
    </section>
  );
}
